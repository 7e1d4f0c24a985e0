import type { Metadata } from 'next';
import { ContentVersion } from '../../../components/content-version.tsx';
import { ImpactView } from '../../../components/impact-view.tsx';
import { JsonLd } from '../../../components/json-ld.tsx';
import { Unavailable } from '../../../components/unavailable.tsx';
import { breadcrumbs } from '../../../lib/jsonld/lists.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { getImpact } from '../../../lib/reads/impact.ts';

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: 'Impact',
    description: 'All projects as numbers: where, with whom, people reached, money, goals and progress.',
    path: '/impact',
  });
}

export default async function ImpactPage() {
  const read = await getImpact();
  if (!read.available) return <Unavailable />;
  return (
    <>
      <ContentVersion of={read} />
      <JsonLd of={({ siteUrl }) => [breadcrumbs(siteUrl, { name: 'Impact', path: '/impact' })]} />
      <ImpactView impact={read.value} />
    </>
  );
}
