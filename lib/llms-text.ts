/** The site in one text, for programs that read rather than browse. https://llmstxt.org */
import { type PagedCollection, pathOf } from '../contract/paths.ts';
import { csvPath } from './impact/tables.ts';
import type { Overview } from './reads/overview.ts';

/** Longest line about one page, in characters. */
const LONGEST_LINE = 240;

interface Line {
  title: string;
  path: string;
  /** Empty for none. */
  line: string;
}

const SECTIONS: readonly Line[] = [
  { title: 'Projects', path: '/projects', line: 'All projects, by country, theme, status, year and partner' },
  { title: 'Impact', path: '/impact', line: 'All projects as numbers, with tables' },
  { title: 'Articles', path: '/articles', line: 'Reports and news, newest first' },
];

const DATA: readonly Line[] = [
  {
    title: 'Projects as JSON',
    path: '/api/projects.json',
    line: 'Takes country, theme, status, year, partner',
  },
  { title: 'Projects as CSV', path: '/api/projects.csv', line: 'The same projects, for spreadsheets' },
  { title: 'Projects as GeoJSON', path: '/api/projects.geojson', line: 'The same projects, for maps' },
  {
    title: 'Summary of impact as CSV',
    path: csvPath('summary'),
    line: 'The other tables stand on the impact page',
  },
  { title: 'Articles as Atom', path: '/feed.xml', line: 'Each theme has one too: /themes/<theme>/feed.xml' },
  {
    title: 'Articles as JSON Feed',
    path: '/feed.json',
    line: 'Each theme has one too: /themes/<theme>/feed.json',
  },
  { title: 'Sitemap', path: '/sitemap.xml', line: 'Every page' },
];

/** The text, in Markdown. A list that would be empty is left out. */
export function llmsText(siteUrl: string, overview: Overview): string {
  const lead = oneLine(overview.lead);
  const mission = oneLine(overview.mission);
  const lists: readonly [string, readonly Line[]][] = [
    ['Sections', SECTIONS],
    ['Newest projects', lines('projects', overview.projects)],
    ['Newest articles', lines('articles', overview.articles)],
    ['Themes', lines('themes', overview.themes)],
    ['About', lines('pages', overview.pages)],
    ['Open data and feeds', DATA],
  ];
  return [
    `# ${oneLine(overview.name)}`,
    lead && `> ${lead}`,
    mission !== lead && mission,
    ...lists
      .filter(([, list]) => list.length > 0)
      .map(([title, list]) => `## ${title}\n\n${list.map((one) => listItem(siteUrl, one)).join('\n')}`),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function lines(collection: PagedCollection, items: Overview['pages']): Line[] {
  return items.map(({ slug, title, line }) => ({ title, path: pathOf(collection, slug), line }));
}

function listItem(siteUrl: string, { title, path, line }: Line): string {
  const words = oneLine(line);
  return `- [${oneLine(title)}](${siteUrl}${path})${words && `: ${words}`}`;
}

/** What editors wrote as one line that Markdown takes for nothing but text. */
function oneLine(text: string): string {
  const squeezed = text.replace(/\s+/g, ' ').trim();
  const cut = squeezed.length > LONGEST_LINE ? `${squeezed.slice(0, LONGEST_LINE - 1).trimEnd()}…` : squeezed;
  return cut.toWellFormed().replace(/[\\`*_[\]<>#]/g, '\\$&');
}
