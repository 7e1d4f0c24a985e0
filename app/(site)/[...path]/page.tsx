import type { Metadata } from 'next';
import { absentPage } from '../../../components/absent-page.tsx';
import { ContentVersion } from '../../../components/content-version.tsx';
import { JsonLd } from '../../../components/json-ld.tsx';
import { notFoundMetadata } from '../../../components/not-found.tsx';
import { PageView } from '../../../components/page-view.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { pathOf } from '../../../contract/paths.ts';
import { breadcrumbs } from '../../../lib/jsonld/lists.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { PRERENDERED, pathParams } from '../../../lib/prerendered.ts';
import { getPage } from '../../../lib/reads/pages.ts';
import { listTaxonomySlugs } from '../../../lib/reads/taxonomy-slugs.ts';
import { pageSlugOf } from '../../../lib/slug.ts';

type Props = PageProps<'/[...path]'>;

export async function generateStaticParams() {
  return pathParams('editor’s page', await listTaxonomySlugs('pages', PRERENDERED));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = pageSlugOf((await params).path);
  const read = slug === null ? null : await getPage(slug);
  if (read && !read.available) return {};
  if (!read?.value) return notFoundMetadata();
  const page = read.value;
  return pageMetadata({ title: page.title, description: page.summary, path: pathOf('pages', page.slug) });
}

/** Pages that editors built; every address that nothing else answers ends here, and in a page not found. */
export default async function EditorsPage({ params }: Props) {
  const slug = pageSlugOf((await params).path);
  if (slug === null) return absentPage(`/${(await params).path.join('/')}`);
  const read = await getPage(slug);
  if (!read.available) return <Unavailable />;
  if (!read.value) return absentPage(pathOf('pages', slug), { of: read, slug });
  const page = read.value;
  return (
    <div className="frame">
      <ContentVersion of={read} />
      <JsonLd
        of={({ siteUrl }) => [breadcrumbs(siteUrl, { name: page.title, path: pathOf('pages', page.slug) })]}
      />
      <PageView page={page} />
    </div>
  );
}
