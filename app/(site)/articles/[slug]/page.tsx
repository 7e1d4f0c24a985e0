import type { Metadata } from 'next';
import { absentPage } from '../../../../components/absent-page.tsx';
import { ArticleView } from '../../../../components/article-view.tsx';
import { ContentVersion } from '../../../../components/content-version.tsx';
import { JsonLd } from '../../../../components/json-ld.tsx';
import { LanguageSwitch } from '../../../../components/language-switch.tsx';
import { notFoundMetadata } from '../../../../components/not-found.tsx';
import { Unavailable } from '../../../../components/unavailable.tsx';
import { pathOf } from '../../../../contract/paths.ts';
import { articleThings } from '../../../../lib/jsonld/article.ts';
import { pageMetadata } from '../../../../lib/page-metadata.ts';
import { PRERENDERED, slugParams } from '../../../../lib/prerendered.ts';
import { getArticle, listArticleNeighbours, listArticleSlugs } from '../../../../lib/reads/articles.ts';
import { slugOf } from '../../../../lib/slug.ts';

type Props = Pick<PageProps<'/articles/[slug]'>, 'params'>;

export async function generateStaticParams() {
  return slugParams('article', await listArticleSlugs(PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = slugOf((await params).slug);
  const read = slug === null ? null : await getArticle(slug);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata();
  const article = read.value;
  return pageMetadata({
    title: article.title,
    description: article.excerpt,
    path: pathOf('articles', article.slug),
    picture: article.cover,
    languages: article.languages,
    article: {
      published: article.publishedAt,
      updated: article.updated,
      authors: article.authors.map((author) => pathOf('people', author.slug)),
    },
  });
}

export default async function ArticlePage({ params }: Props) {
  const slug = slugOf((await params).slug);
  if (slug === null) return absentPage(`/articles/${(await params).slug}`);
  const read = await getArticle(slug);
  if (!read.available) return <Unavailable />;
  if (!read.value) return absentPage(pathOf('articles', slug), { of: read });
  const article = read.value;
  const { id, publishedAt, tags } = article;
  const neighbours = await listArticleNeighbours({
    id,
    slug,
    published: publishedAt ?? new Date(0).toISOString(),
    tags: tags.map(({ id, slug }) => ({ id, slug })),
  });
  if (!neighbours.available) return <Unavailable />;
  return (
    <>
      <ContentVersion of={read} />
      <ContentVersion of={neighbours} />
      <JsonLd of={(described) => articleThings(described, article)} />
      <LanguageSwitch path={pathOf('articles', slug)} />
      <ArticleView article={article} neighbours={neighbours.value} />
    </>
  );
}
