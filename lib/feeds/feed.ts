/** What a feed tells, whatever its form. */

/** A feed. Paths are without the site's address. */
export interface Feed {
  /** Names it for good, whatever its address: `articles`, `theme-3`. */
  key: string;
  title: string;
  /** Who tells it: the organisation. */
  author: string;
  /** A line below the title; empty for none. */
  subtitle: string;
  /** The page that shows the same to people. */
  path: string;
  /** The folder in which its forms are: empty for that of the site, `/themes/soil`. */
  folder: string;
  /** In the order in which they are told. */
  entries: readonly FeedEntry[];
}

/** Something that there is to read. Times are ISO 8601, as the CMS writes them. */
export interface FeedEntry {
  /** Names it for good, whatever its address: `article-12`. */
  key: string;
  path: string;
  title: string;
  /** Empty for none. */
  summary: string;
  published: string | null;
  updated: string | null;
  authors: readonly { name: string; path: string }[];
  /** Path of a picture, or null. */
  picture: string | null;
}

/** The forms of a feed: the name of its file, and its media type. */
export const FEED_FORMS = {
  atom: { file: 'feed.xml', type: 'application/atom+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
} as const;

/** A form of a feed. */
export type FeedForm = keyof typeof FEED_FORMS;

/** Where a feed is in this form: `/feed.xml`, `/themes/soil/feed.json`. */
export function feedPath({ folder }: Pick<Feed, 'folder'>, form: FeedForm): string {
  return `${folder}/${FEED_FORMS[form].file}`;
}

/** Most entries of a feed: as many as on the first page of a list. */
export const FEED_ENTRIES = 20;

/** The newest of them, newest first: by when they were published or, where that is not known, last changed. */
export function newestOf(entries: readonly FeedEntry[]): FeedEntry[] {
  const age = ({ published, updated }: FeedEntry) => timeOf(published ?? updated);
  return entries.toSorted((a, b) => age(b) - age(a) || a.key.localeCompare(b.key)).slice(0, FEED_ENTRIES);
}

/** When visitors last saw it change, in milliseconds: not before it was published. 0 when nothing is known. */
export function updatedAt({ published, updated }: FeedEntry): number {
  return Math.max(timeOf(published), timeOf(updated));
}

function timeOf(iso: string | null): number {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(time) ? 0 : time;
}

/** A year in which the site held its domain, as RFC 4151 asks; it stays as it is, or readers see all as new. */
const TAG_YEAR = 2026;

/** A name for good of a feed or an entry, by RFC 4151. */
export function tagUri(siteUrl: string, key: string): string {
  return `tag:${new URL(siteUrl).hostname},${TAG_YEAR}:${key}`;
}
