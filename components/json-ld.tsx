import type { Graph, Thing } from 'schema-dts';
import { env } from '../lib/env.ts';
import type { Described } from '../lib/jsonld/organization.ts';
import { scriptText } from '../lib/jsonld/script-text.ts';
import { getSite } from '../lib/reads/site.ts';

/** Says to programs what a page is about, in the words of schema.org. Nothing of it is run or shown. */
export async function JsonLd({ of: describe }: { of: (described: Described) => readonly Thing[] }) {
  const site = await getSite();
  if (!site.available) return null;
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': describe({ siteUrl: env.SITE_URL, site: site.value }),
  };
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by scriptText, and of a type that is never run
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(graph) }} />
  );
}
