/** A feed as a document of Atom. RFC 4287. */
import { type Feed, type FeedEntry, feedPath, tagUri, updatedAt } from '../feeds/feed.ts';
import { escapeXml } from './escape-xml.ts';

/**
 * The document, entries in their order. An entry keeps its id when its address changes.
 *
 * @param siteUrl without a trailing slash
 * @param comments what `versionComment` makes of the reads behind it
 */
export function atomFeed(siteUrl: string, feed: Feed, comments: string): string {
  const newest = feed.entries.reduce((latest, entry) => Math.max(latest, updatedAt(entry)), 0);
  const subtitle = feed.subtitle ? `\n  <subtitle>${escapeXml(feed.subtitle)}</subtitle>` : '';
  const entries = feed.entries.map((entry) => entryElement(siteUrl, entry)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
${comments}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escapeXml(tagUri(siteUrl, feed.key))}</id>
  <title>${escapeXml(feed.title)}</title>${subtitle}
  <updated>${new Date(newest).toISOString()}</updated>
  <author><name>${escapeXml(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(siteUrl + feedPath(feed, 'atom'))}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(siteUrl + feed.path)}"/>
${entries}</feed>
`;
}

function entryElement(siteUrl: string, entry: FeedEntry): string {
  const { key, path, title, summary, published, authors } = entry;
  const lines = [
    `<id>${escapeXml(tagUri(siteUrl, key))}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(siteUrl + path)}"/>`,
    published && `<published>${new Date(published).toISOString()}</published>`,
    `<updated>${new Date(updatedAt(entry)).toISOString()}</updated>`,
    ...authors.map(
      (author) =>
        `<author><name>${escapeXml(author.name)}</name><uri>${escapeXml(siteUrl + author.path)}</uri></author>`,
    ),
    summary && `<summary>${escapeXml(summary)}</summary>`,
  ].filter(Boolean);
  return `  <entry>\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}
