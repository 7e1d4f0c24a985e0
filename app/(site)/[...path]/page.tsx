import type { Metadata } from 'next';
import { NotFound, notFoundMetadata } from '../../../components/not-found.tsx';
import { PageBlocks } from '../../../components/page-blocks.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { PRERENDERED, pathParams } from '../../../lib/prerendered.ts';
import { getPage } from '../../../lib/reads/pages.ts';
import { listTaxonomySlugs } from '../../../lib/reads/taxonomy-slugs.ts';
import { pathOf } from '../../../lib/slug.ts';

type Props = PageProps<'/[...path]'>;

export async function generateStaticParams() {
  return pathParams('editor’s page', await listTaxonomySlugs('pages', PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const path = pathOf((await params).path);
  const read = path === null ? null : await getPage(path);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata;
  const page = read.value;
  return { title: page.title, description: page.summary, alternates: { canonical: `/${page.slug}` } };
}

/** Pages that editors built; every address that nothing else answers ends here, and in a page not found. */
export default async function EditorsPage({ params }: Props) {
  const path = pathOf((await params).path);
  if (path === null) return <NotFound />;
  const read = await getPage(path);
  if (!read.available) return <Unavailable />;
  if (!read.value) return <NotFound />;
  const page = read.value;
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
