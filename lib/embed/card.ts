/** A project as a card that anybody may show in their page: one HTML document, without script. */
import { pathOf } from '../../contract/paths.ts';
import { mediaPath } from '../content/media-path.ts';
import { countryList } from '../format/countries.ts';
import { period } from '../format/dates.ts';
import type { Project } from '../reads/projects.ts';
import type { Site } from '../reads/site.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { CARD_STYLE } from './card-style.ts';

type Shown = Pick<Project, 'slug' | 'title' | 'summary' | 'cover' | 'countries' | 'start' | 'end' | 'asOf'>;

/** The document. Its links open beside the page that it stands in. */
export function projectCardHtml(
  project: Shown,
  { siteUrl, site }: { siteUrl: string; site: Pick<Site, 'name'> },
): string {
  const { slug, title, summary, countries, start, end, asOf } = project;
  const url = siteUrl + pathOf('projects', slug);
  const facts = [countryList(countries), period(start, end, new Date(asOf))].filter(Boolean).join(' · ');
  return document(title, url, [
    picture(project),
    '<main>',
    facts && `<p class="facts">${escapeXml(facts)}</p>`,
    `<h1 dir="auto">${link(url, title)}</h1>`,
    summary && `<p class="summary" dir="auto">${escapeXml(summary)}</p>`,
    `<p class="from">A project of ${link(`${siteUrl}/`, site.name)}</p>`,
    '</main>',
  ]);
}

/** The card of a project that is not there, or can't be read now: one sentence and the way to the site. */
export function emptyCardHtml(siteUrl: string, words: string): string {
  return document(words, siteUrl, [
    `<main><p>${escapeXml(words)}</p><p class="from">${link(`${siteUrl}/projects`, 'All projects')}</p></main>`,
  ]);
}

function document(title: string, canonical: string, parts: readonly string[]): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<link rel="canonical" href="${escapeXml(canonical)}">
<style>${CARD_STYLE}</style>
</head>
<body>
${parts.filter(Boolean).join('\n')}
</body>
</html>
`;
}

function link(url: string, text: string): string {
  return `<a href="${escapeXml(url)}" target="_blank" rel="noopener">${escapeXml(text)}</a>`;
}

function picture({ cover }: Pick<Shown, 'cover'>): string {
  if (!cover) return '';
  const src = mediaPath(cover.id, 'w768', cover.modified_on);
  return `<img src="${escapeXml(src)}" alt="${escapeXml(cover.alt ?? '')}">`;
}
