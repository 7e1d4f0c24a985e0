/** The demo content as it stands in `content/`: relations by slug, texts as HTML. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Terrain } from './plates/character.ts';

/** Part of a plate: its middle in shares of width and height, and how many times larger it is shown. */
export interface Detail {
  alt: string;
  caption: string;
  crop: { x: number; y: number; zoom: number };
}

/** A project; `point` is longitude and latitude. */
export interface DemoProject {
  slug: string;
  status: string;
  title: string;
  summary: string;
  countries: string[];
  point: [number, number];
  start: string;
  end: string | null;
  budget: number;
  currency: string;
  themes: string[];
  sdgs: number[];
  partners: { slug: string; role: string }[];
  team: { slug: string; role: string }[];
  funding: { donor: string; amount: number; year: number }[];
  indicators: {
    name: string;
    unit: string;
    baseline: number | null;
    target: number;
    actual: number | null;
    note: string | null;
  }[];
  updates: { date: string; title: string; body: string }[];
  gallery: Detail[];
  coverAlt: string;
  terrain: Terrain;
  body: string;
}

/** An article. */
export interface DemoArticle {
  slug: string;
  status: string;
  title: string;
  excerpt: string;
  published_at: string;
  authors: string[];
  tags: string[];
  related_projects: string[];
  coverAlt: string;
  body: string;
}

/** One block of a page. */
export type DemoBlock =
  | { type: 'text'; body: string }
  | { type: 'facts'; heading: string; items: { value: string; unit?: string; label?: string }[] }
  | { type: 'projects'; heading: string; projects: string[] }
  | { type: 'image'; project: string; alt: string; caption: string };

/** An editor-built page. */
export interface DemoPage {
  slug: string;
  status: string;
  title: string;
  summary: string;
  blocks: DemoBlock[];
}

/** What there is in another language. Of the website's own words the Arabic is in `lib/languages/words/ar.ts`. */
export interface DemoTranslations {
  /** By slug. */
  projects: Record<string, { title: string; summary: string; body: string }>;
  /** By slug. */
  articles: Record<string, { title: string; excerpt: string; body: string }>;
  /** By slug. */
  themes: Record<string, { name: string; description: string }>;
  /** Titles by address. */
  navigation: Record<string, string>;
  settings: { tagline: string; mission: string; description: string };
}

/** Anything that has a slug and goes to the CMS as it is. */
export type Sluggish = { slug: string } & Record<string, unknown>;

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'content');

/** All of the demo content. The files are ours and tested (tests/unit/demo-content.test.ts), so types are trusted. */
export function demoContent() {
  const projects: DemoProject[] = folder('projects').map(parse);
  const articles: DemoArticle[] = folder('articles').map(parse);
  const pages: DemoPage[] = parse('pages.json');
  const themes: Sluggish[] = parse('themes.json');
  const tags: Sluggish[] = parse('tags.json');
  const people: Sluggish[] = parse('people.json');
  const partners: Sluggish[] = parse('partners.json');
  const navigation: Record<string, unknown>[] = parse('navigation.json');
  const redirects: Record<string, unknown>[] = parse('redirects.json');
  const settings: { featured: string[] } & Record<string, unknown> = parse('settings.json');
  const arabic: DemoTranslations = {
    projects: parse('ar/projects.json'),
    articles: parse('ar/articles.json'),
    themes: parse('ar/themes.json'),
    navigation: parse('ar/navigation.json'),
    settings: parse('ar/settings.json'),
  };
  return {
    ...{ projects, articles, pages, themes, tags, people, partners, navigation, redirects, settings },
    arabic,
  };
}

/** All of the demo content. */
export type DemoContent = ReturnType<typeof demoContent>;

function folder(name: string): string[] {
  return readdirSync(path.join(FOLDER, name))
    .sort()
    .map((file) => `${name}/${file}`);
}

function parse(file: string) {
  return JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
}
