import type { Metadata } from 'next';
import { ArticleView } from '../../../../components/article-view.tsx';
import { ContentVersion } from '../../../../components/content-version.tsx';
import { NotFound, notFoundMetadata } from '../../../../components/not-found.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { pathOf } from '../../../../contract/paths.ts';
import { pictureMetadata } from '../../../../lib/picture-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getArticle, listArticleSlugs } from '../../../../lib/reads/articles.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = PageProps<'/articles/[slug]'>;

export async function generateStaticParams() {
  return slugParams('article', await listArticleSlugs(PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const read = slug === null ? null : await getArticle(slug);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata;
  const article = read.value;
  return {
    title: article.title,
    description: article.excerpt,
    alternates: { canonical: pathOf('articles', article.slug) },
    openGraph: {
      type: 'article',
      title: article.title,
      description: article.excerpt,
      publishedTime: article.publishedAt ?? undefined,
      modifiedTime: article.updated ?? undefined,
      images: pictureMetadata(article.cover),
    },
  };
}

export default async function ArticlePage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) return <NotFound />;
  const read = await getArticle(slug);
  if (!read.available) return <Unavailable />;
  if (!read.value) return <NotFound of={read} />;
  return (
    <>
      <ContentVersion of={read} />
      <ArticleView article={read.value} />
    </>
  );
}
