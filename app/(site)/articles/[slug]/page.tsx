import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleView } from '../../../../components/article-view.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../../lib/cms/unavailable.ts';
import { pictureMetadata } from '../../../../lib/picture-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getArticle, listArticleSlugs } from '../../../../lib/reads/articles.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = PageProps<'/articles/[slug]'>;

export async function generateStaticParams() {
  return slugParams(await listArticleSlugs(PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const article = slug && (await orUnavailable(getArticle(slug)));
  if (!article || article === UNAVAILABLE) return {};
  return {
    title: article.title,
    description: article.excerpt,
    alternates: { canonical: `/articles/${article.slug}` },
    openGraph: {
      type: 'article',
      title: article.title,
      description: article.excerpt,
      publishedTime: article.publishedAt ?? undefined,
      images: pictureMetadata(article.cover),
    },
  };
}

export default async function ArticlePage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) notFound();
  const article = await orUnavailable(getArticle(slug));
  if (article === UNAVAILABLE) return <Unavailable />;
  if (!article) notFound();
  return <ArticleView article={article} />;
}
