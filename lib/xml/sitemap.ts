/**
 * The sitemap as a document, with the pictures of its pages.
 * https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */
import { pathOf } from '../../contract/paths.ts';
import { mediaPath } from '../content/media-path.ts';
import { alternatesOf } from '../languages/alternates.ts';
import { ALL_LANGUAGES, pathIn } from '../languages/languages.ts';
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
  const pages = new Map<string, Facts>(
    LISTS.map((path) => [path, { changed: null, cover: null, languages: ALL_LANGUAGES }]),
  );
  for (const address of addresses) {
    const path = pathOf(address.collection, address.slug);
    if (!pages.has(path)) pages.set(path, address);
    if (pages.size >= MAX_ADDRESSES) break;
  }
  const entries = [...pages]
    .flatMap(([path, page]) => entriesOf(siteUrl, path, page))
    .slice(0, MAX_ADDRESSES);
  return `<?xml version="1.0" encoding="UTF-8"?>
${comments}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

type Facts = Pick<Address, 'changed' | 'cover' | 'languages'>;

/** One for each language, and each names all of them: https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap */
function entriesOf(siteUrl: string, path: string, page: Facts): string[] {
  const alternates = alternatesOf(path, page.languages);
  if (!alternates) return [entry(siteUrl, path, page, '')];
  const links = Object.entries(alternates)
    .map(
      ([language, one]) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(siteUrl + one)}"/>`,
    )
    .join('');
  return page.languages.map((language) => entry(siteUrl, pathIn(language, path), page, links));
}

function entry(siteUrl: string, path: string, { changed, cover }: Facts, links: string): string {
  const time = changed === null ? Number.NaN : Date.parse(changed);
  const lastmod = Number.isNaN(time) ? '' : `<lastmod>${new Date(time).toISOString()}</lastmod>`;
  const image =
    cover === null
      ? ''
      : `<image:image><image:loc>${escapeXml(siteUrl + mediaPath(cover, 'w1216'))}</image:loc></image:image>`;
  return `<url><loc>${escapeXml(siteUrl + path)}</loc>${lastmod}${links}${image}</url>`;
}
