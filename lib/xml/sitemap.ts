/** The sitemap as a document. https://www.sitemaps.org/protocol.html */
import { pathOf } from '../../contract/paths.ts';
import type { Address } from '../reads/addresses.ts';
import { escapeXml } from './escape-xml.ts';

/** Most addresses in one sitemap, by its protocol. What lies beyond is left out. */
export const MAX_ADDRESSES = 50_000;

/** Pages that belong to no item. */
const LISTS = ['/', '/projects', '/articles'];

/**
 * The document: home, lists, and the pages of items. An editor's page may take the address of a list, which is then
 * named once.
 *
 * @param comments what `versionComment` makes of the reads behind it
 */
export function sitemap(siteUrl: string, addresses: readonly Address[], comments: string): string {
  const changes = new Map<string, string | null>(LISTS.map((path) => [path, null]));
  for (const { collection, slug, changed } of addresses) {
    const path = pathOf(collection, slug);
    if (!changes.has(path)) changes.set(path, changed);
    if (changes.size >= MAX_ADDRESSES) break;
  }
  const entries = [...changes].map(([path, changed]) => entry(siteUrl + path, changed));
  return `<?xml version="1.0" encoding="UTF-8"?>
${comments}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
}

function entry(url: string, changed: string | null): string {
  const time = changed === null ? Number.NaN : Date.parse(changed);
  const lastmod = Number.isNaN(time) ? '' : `<lastmod>${new Date(time).toISOString()}</lastmod>`;
  return `<url><loc>${escapeXml(url)}</loc>${lastmod}</url>`;
}
