import type { Metadata } from 'next';
import { ArticleIndex } from '../../../../../components/article-index.tsx';
import { ContentVersion } from '../../../../../components/content-version.tsx';
import { JsonLd } from '../../../../../components/json-ld.tsx';
import { NotFound, notFoundMetadata } from '../../../../../components/not-found.tsx';
import { Unavailable } from '../../../../../components/unavailable.tsx';
import { articleListThings } from '../../../../../lib/jsonld/indexes.ts';
import { words } from '../../../../../lib/languages/words.ts';
import { pageMetadata } from '../../../../../lib/page-metadata.ts';
import { listArticles } from '../../../../../lib/reads/articles.ts';
import { pageNumber } from '../../../../../lib/reads/paging.ts';

type Props = Pick<PageProps<'/articles/page/[page]'>, 'params'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = pageNumber((await params).page);
  if (page === null) return notFoundMetadata();
  return pageMetadata({
    title: words().projects.titlePage(words().articles.title, page),
    path: `/articles/page/${page}`,
    drawnFor: '/articles',
  });
}

/** The second page stands for all: Next wants one example to check at build. */
export function generateStaticParams() {
  return [{ page: '2' }];
}

export default async function ArticlesPageN({ params }: Props) {
  const page = pageNumber((await params).page);
  if (page === null) return <NotFound />;
  const list = await listArticles(page);
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
