import type { Metadata } from 'next';
import { ArticleIndex } from '../../../components/article-index.tsx';
import { ContentVersion } from '../../../components/content-version.tsx';
import { NotFound } from '../../../components/not-found.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { listArticles } from '../../../lib/reads/articles.ts';

export const metadata: Metadata = { title: 'Articles' };

export default async function ArticlesPage() {
  const list = await listArticles(1);
  if (!list.available) return <Unavailable />;
  if (!list.value) return <NotFound of={list} />;
  return (
    <>
      <ContentVersion of={list} />
      <ArticleIndex list={list.value} />
    </>
  );
}
