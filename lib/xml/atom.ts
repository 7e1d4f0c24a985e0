/** The feed of articles as a document. RFC 4287. */
import { pathOf } from '../../contract/paths.ts';
import type { FeedArticle } from '../reads/feed.ts';
import { escapeXml } from './escape-xml.ts';

/** Where the feed is. */
export const FEED_PATH = '/feed.xml';

/** A year in which the site held its domain, as RFC 4151 asks; it stays as it is, or readers see all as new. */
const TAG_YEAR = 2026;

/** What a feed says of itself. */
export interface FeedFacts {
  /** Without a trailing slash. */
  siteUrl: string;
  name: string;
  tagline: string;
  /** What `versionComment` makes of the reads behind it. */
  comments: string;
}

/** The document, the newest article first. An article keeps its id when its address changes. */
export function atomFeed(
  { siteUrl, name, tagline, comments }: FeedFacts,
  articles: readonly FeedArticle[],
): string {
  const feedUrl = siteUrl + FEED_PATH;
  const newest = articles.reduce((latest, article) => Math.max(latest, updatedAt(article)), 0);
  const subtitle = tagline ? `\n  <subtitle>${escapeXml(tagline)}</subtitle>` : '';
  const entries = articles.map((article) => entry(siteUrl, article)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
${comments}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escapeXml(tagUri(siteUrl, 'articles'))}</id>
  <title>${escapeXml(name)}</title>${subtitle}
  <updated>${new Date(newest).toISOString()}</updated>
  <author><name>${escapeXml(name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feedUrl)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(`${siteUrl}/articles`)}"/>
${entries}</feed>
`;
}

function entry(siteUrl: string, article: FeedArticle): string {
  const { id, slug, title, excerpt, publishedAt, authors } = article;
  const lines = [
    `<id>${escapeXml(tagUri(siteUrl, `article-${id}`))}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(siteUrl + pathOf('articles', slug))}"/>`,
    publishedAt && `<published>${new Date(publishedAt).toISOString()}</published>`,
    `<updated>${new Date(updatedAt(article)).toISOString()}</updated>`,
    ...authors.map(
      (author) =>
        `<author><name>${escapeXml(author.name)}</name><uri>${escapeXml(siteUrl + pathOf('people', author.slug))}</uri></author>`,
    ),
    excerpt && `<summary>${escapeXml(excerpt)}</summary>`,
  ].filter(Boolean);
  return `  <entry>\n${lines.map((line) => `    ${line}\n`).join('')}  </entry>\n`;
}

/** When visitors last saw it change, in milliseconds: not before it was published. */
function updatedAt({ publishedAt, updated }: FeedArticle): number {
  const times = [publishedAt, updated].map((time) => (time ? Date.parse(time) : 0));
  return Math.max(...times);
}

function tagUri(siteUrl: string, name: string): string {
  return `tag:${new URL(siteUrl).hostname},${TAG_YEAR}:${name}`;
}
