/** A project as an answer of oEmbed 1.0. https://oembed.com */
import { pathOf } from '../../contract/paths.ts';
import type { Project } from '../reads/projects.ts';
import type { Site } from '../reads/site.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import type { CardSize } from './asked-card.ts';

/** How long whoever embeds a card may keep this answer, in seconds; the card itself is asked for each time. */
const CACHE_AGE = 24 * 60 * 60;

/** Path of the card of a project. */
export function cardPath(slug: string): string {
  return `/embed${pathOf('projects', slug)}`;
}

/** The answer: a frame with the card. */
export function oembedAnswer(
  { slug, title }: Pick<Project, 'slug' | 'title'>,
  { siteUrl, site, size: { width, height } }: { siteUrl: string; site: Pick<Site, 'name'>; size: CardSize },
) {
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: site.name,
    provider_url: `${siteUrl}/`,
    cache_age: CACHE_AGE,
    width,
    height,
    html: `<iframe src="${escapeXml(siteUrl + cardPath(slug))}" width="${width}" height="${height}" title="${escapeXml(title)}" loading="lazy" frameborder="0"></iframe>`,
  };
}
