import type { Metadata } from 'next';
import { ArticleIndex } from '../../../components/article-index.tsx';
import { ContentVersion } from '../../../components/content-version.tsx';
import { JsonLd } from '../../../components/json-ld.tsx';
import { NotFound } from '../../../components/not-found.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { articleListThings } from '../../../lib/jsonld/indexes.ts';
import { words } from '../../../lib/languages/words.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { listArticles } from '../../../lib/reads/articles.ts';

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: words().articles.title,
    description: words().articles.description,
    path: '/articles',
  });
}

export default async function ArticlesPage() {
  const list = await listArticles(1);
  if (!list.available) return <Unavailable />;
  if (!list.value) return <NotFound of={list} />;
  return (
    <>
      <ContentVersion of={list} />
      <JsonLd of={articleListThings(list.value)} />
      <ArticleIndex list={list.value} />
    </>
  );
}
