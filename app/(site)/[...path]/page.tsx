import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageBlocks } from '../../../components/page-blocks.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { orUnavailable, UNAVAILABLE } from '../../../lib/cms/unavailable.ts';
import { PRERENDERED, pathParams } from '../../../lib/prerendered.ts';
import { getPage } from '../../../lib/reads/pages.ts';
import { listTaxonomySlugs } from '../../../lib/reads/themes.ts';
import { pathOf } from '../../../lib/slug.ts';

type Props = PageProps<'/[...path]'>;

export async function generateStaticParams() {
  return pathParams((await listTaxonomySlugs(PRERENDERED)).pages);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const path = pathOf((await params).path);
  const page = path && (await orUnavailable(getPage(path)));
  if (!page || page === UNAVAILABLE) return {};
  return { title: page.title, description: page.summary, alternates: { canonical: `/${page.slug}` } };
}

/** Pages that editors built; every address that nothing else answers ends here, and in a page not found. */
export default async function EditorsPage({ params }: Props) {
  const path = pathOf((await params).path);
  if (path === null) notFound();
  const page = await orUnavailable(getPage(path));
  if (page === UNAVAILABLE) return <Unavailable />;
  if (!page) notFound();
  return (
    <div className="frame">
      <header className="page-head">
        <h1>{page.title}</h1>
        {page.summary && <p className="lead">{page.summary}</p>}
      </header>
      <PageBlocks blocks={page.blocks} />
    </div>
  );
}
