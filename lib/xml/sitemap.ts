/**
 * The sitemap as a document, with the pictures of its pages.
 * https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
import { pathOf } from '../../contract/paths.ts';
import { mediaPath } from '../content/media-path.ts';
import type { Address } from '../reads/addresses.ts';
import { escapeXml } from './escape-xml.ts';

/** Most addresses in one sitemap, by its protocol. What lies beyond is left out. */
export const MAX_ADDRESSES = 50_000;

/** Pages that belong to no item. */
const LISTS = ['/', '/projects', '/articles', '/impact'];

/**
 * The document: home, lists, and the pages of items. An editor's page may take the address of a list, which is then
 * named once.
 *
 * @param comments what `versionComment` makes of the reads behind it
 */
export function sitemap(siteUrl: string, addresses: readonly Address[], comments: string): string {
  const pages = new Map<string, Pick<Address, 'changed' | 'cover'>>(
    LISTS.map((path) => [path, { changed: null, cover: null }]),
  );
  for (const address of addresses) {
    const path = pathOf(address.collection, address.slug);
    if (!pages.has(path)) pages.set(path, address);
    if (pages.size >= MAX_ADDRESSES) break;
  }
  const entries = [...pages].map(([path, page]) => entry(siteUrl, path, page));
  return `<?xml version="1.0" encoding="UTF-8"?>
${comments}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${entries.join('\n')}
</urlset>
`;
}

function entry(
  siteUrl: string,
  path: string,
  { changed, cover }: Pick<Address, 'changed' | 'cover'>,
): string {
  const time = changed === null ? Number.NaN : Date.parse(changed);
  const lastmod = Number.isNaN(time) ? '' : `<lastmod>${new Date(time).toISOString()}</lastmod>`;
  const image =
    cover === null
      ? ''
      : `<image:image><image:loc>${escapeXml(siteUrl + mediaPath(cover, 'w1216'))}</image:loc></image:image>`;
  return `<url><loc>${escapeXml(siteUrl + path)}</loc>${lastmod}${image}</url>`;
}
