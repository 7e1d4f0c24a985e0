/** What is written on the picture of a page: read from the CMS by the page's address, and from nowhere else. */
import type { Read } from '../cms/available.ts';
import { countryList, countryName } from '../format/countries.ts';
import { longDate } from '../format/dates.ts';
import { getArticle } from '../reads/articles.ts';
import { getPage } from '../reads/pages.ts';
import { getPartner } from '../reads/partners.ts';
import { getPerson } from '../reads/people.ts';
import { getProject } from '../reads/projects.ts';
import { getSite, type Site } from '../reads/site.ts';
import { getTheme } from '../reads/themes.ts';
import { pageSlugOf, slugOf } from '../slug.ts';
import { writable } from './writable.ts';

/** Words that our fonts can write; each may be empty. */
export interface PictureWords {
  site: string;
  /** A line above the title. */
  kicker: string;
  title: string;
  /** What the landscape is drawn from. */
  seed: string;
}

interface Words {
  kicker: string;
  title: string;
}

const LISTS: ReadonlyMap<string, Words> = new Map([
  ['projects', { kicker: '', title: 'Projects' }],
  ['articles', { kicker: '', title: 'Articles' }],
  ['impact', { kicker: '', title: 'Impact' }],
]);

const KINDS: ReadonlyMap<string, (slug: string) => Promise<Read<Words | null>>> = new Map([
  [
    'projects',
    async (slug) =>
      worded(await getProject(slug), ({ countries, title }) => ({ kicker: countryList(countries), title })),
  ],
  [
    'articles',
    async (slug) =>
      worded(await getArticle(slug), ({ publishedAt, title }) => ({ kicker: longDate(publishedAt), title })),
  ],
  ['themes', async (slug) => worded(await getTheme(slug), ({ name }) => ({ kicker: 'Theme', title: name }))],
  [
    'people',
    async (slug) =>
      worded(await getPerson(slug), ({ role_title, name }) => ({ kicker: role_title ?? '', title: name })),
  ],
  [
    'partners',
    async (slug) =>
      worded(await getPartner(slug), ({ country, name }) => ({
        kicker: ['Partner', country && countryName(country)].filter(Boolean).join(' · '),
        title: name,
      })),
  ],
]);

/** The words for the page at this path, in parts; the value is null where there is no such page. */
export async function readPictureWords(parts: readonly string[]): Promise<Read<PictureWords | null>> {
  const site = await getSite();
  if (!site.available) return site;
  return worded(await readWords(parts, site), ({ kicker, title }) => ({
    site: writable(site.value.name),
    kicker: writable(kicker),
    title: writable(title),
    seed: parts.join('/') || site.value.name,
  }));
}

async function readWords(parts: readonly string[], site: Read<Site>): Promise<Read<Words | null>> {
  const [section = '', name] = parts;
  if (section === '')
    return worded(site, ({ tagline, name: own }) => ({ kicker: '', title: tagline || own }));
  const list = name === undefined ? LISTS.get(section) : undefined;
  if (list) return { available: true, value: list, version: null };
  const kind = parts.length === 2 ? KINDS.get(section) : undefined;
  const slug = kind ? slugOf(name ?? '') : pageSlugOf(parts);
  if (slug === null) return { available: true, value: null, version: null };
  return kind ? kind(slug) : worded(await getPage(slug), ({ title }) => ({ kicker: '', title }));
}

/** The same read with what it found put in words. */
function worded<From, To>(read: Read<From | null>, words: (found: From) => To): Read<To | null> {
  if (!read.available) return read;
  return { ...read, value: read.value === null ? null : words(read.value) };
}
