import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleIndex } from '../../../components/article-index.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../lib/cms/unavailable.ts';
import { listArticles } from '../../../lib/reads/articles.ts';

export const metadata: Metadata = { title: 'Articles' };

export default async function ArticlesPage() {
  const list = await orUnavailable(listArticles(1));
  if (list === UNAVAILABLE) return <Unavailable />;
  if (!list) notFound();
  return <ArticleIndex list={list} />;
}
