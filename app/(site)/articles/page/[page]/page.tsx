import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleIndex } from '../../../../../components/article-index.tsx';
import { Unavailable } from '../../../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../../../lib/cms/unavailable.ts';
import { pageNumber } from '../../../../../lib/reads/paging.ts';
import { listArticles } from '../../../../../lib/reads/articles.ts';

type Props = PageProps<'/articles/page/[page]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return { title: `Articles, page ${pageNumber(page) ?? ''}` };
}

/** The second page stands for all: Next wants one example to check at build. */
export function generateStaticParams() {
  return [{ page: '2' }];
}

export default async function ArticlesPageN({ params }: Props) {
  const page = pageNumber((await params).page);
  if (page === null) notFound();
  const list = await orUnavailable(listArticles(page));
  if (list === UNAVAILABLE) return <Unavailable />;
  if (!list) notFound();
  return <ArticleIndex list={list} />;
}
