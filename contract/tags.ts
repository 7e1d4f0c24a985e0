/**
 * The names of cache tags. A page carries them and a change purges them, in different rooms and processes: a
 * name spelt in two places would one day be spelt in two ways, and pages would stay old unnoticed.
 */
import { z } from 'zod';
import { MAX_TAG_CHARS } from './limits.ts';

/** Public collections of the CMS: the prefix of an entity's tag, and the tag of the collection's lists. */
export const TAGS_OF_COLLECTION = {
  projects: { entity: 'project', list: 'projects' },
  articles: { entity: 'article', list: 'articles' },
  people: { entity: 'person', list: 'people' },
  partners: { entity: 'partner', list: 'partners' },
  themes: { entity: 'theme', list: 'themes' },
  tags: { entity: 'tag', list: 'tags' },
  pages: { entity: 'page', list: 'pages' },
  directus_files: { entity: 'file', list: 'files' },
  indicators: { entity: 'indicator', list: 'indicators' },
  project_funding: { entity: 'funding', list: 'funding' },
  project_updates: { entity: 'update', list: 'updates' },
  block_text: { entity: 'block_text', list: 'block_text' },
  block_image: { entity: 'block_image', list: 'block_image' },
  block_facts: { entity: 'block_facts', list: 'block_facts' },
  block_projects: { entity: 'block_projects', list: 'block_projects' },
  redirects: { entity: 'redirect', list: 'redirects' },
  navigation: { entity: 'navigation-item', list: 'navigation' },
  site_settings: { entity: 'settings-entry', list: 'settings' },
} as const;

/** A collection whose content can show on a public page. */
export type PublicCollection = keyof typeof TAGS_OF_COLLECTION;

/** What a tag stands for. */
export type ParsedTag =
  | { kind: 'entity'; collection: PublicCollection; id: string }
  | { kind: 'list'; collection: PublicCollection }
  | { kind: 'any'; collection: PublicCollection };

/**
 * Marks a page that could not be read from the CMS. Such a page is answered 503 and never stored; the tag
 * tells the cache handlers so. No event may purge it: it is on no list of forms.
 */
export const UNAVAILABLE_TAG = 'unavailable';

/**
 * Marks a page for an address that does not exist, so that it is answered 404. Next's own `notFound()` leaves
 * the body empty until its script runs (seen in 16.4.6); a page that renders its words itself and carries
 * this tag can be read without. Not purgeable either: such a page carries the list tag of what it missed.
 */
export const NOT_FOUND_TAG = 'not-found';

/**
 * Marks a page or a read that is good for those who wait for it and worth nothing afterwards, such as an answer to what
 * a visitor typed: there is no end of them, and each would push out a page. Answered 200 and kept nowhere.
 */
export const TRANSIENT_TAG = 'transient';

/**
 * Marks a read from which a process builds something that it keeps, such as the index of the search. Out of date, it is
 * read anew at once and never served once more: what was built from the old one would stay old.
 */
export const NEVER_STALE_TAG = 'never-stale';

/** Keys that make a tag of their own: 1 to 15 digits without a leading zero, which JavaScript keeps exactly, or a lower-case UUID. */
const ID_FORM = /^(?:[1-9][0-9]{0,14}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const collections = Object.keys(TAGS_OF_COLLECTION).filter(isPublicCollection);
const whole = new Map<string, ParsedTag>();
const byPrefix = new Map<string, PublicCollection>();
for (const collection of collections) {
  whole.set(listTag(collection), { kind: 'list', collection });
  whole.set(anyTag(collection), { kind: 'any', collection });
  byPrefix.set(TAGS_OF_COLLECTION[collection].entity, collection);
}

/** Whether `name` (a collection, which is also its GraphQL type name) is one whose changes purge pages. */
export function isPublicCollection(name: string): name is PublicCollection {
  return Object.hasOwn(TAGS_OF_COLLECTION, name);
}

/**
 * Tag of every page that used this one item: `project-12`, `file-<uuid>`. UUIDs count in lower case, since SQLite keeps
 * them as they were sent. An item whose key has another form, such as -5, has no tag but `anyTag`: its pages
 * are renewed with every change of the collection, and none is missed.
 */
export function entityTag(collection: PublicCollection, id: string | number): string {
  const key = String(id).toLowerCase();
  return ID_FORM.test(key) ? `${TAGS_OF_COLLECTION[collection].entity}-${key}` : anyTag(collection);
}

/** Tag of every page that lists the collection; purged when membership or order can have changed. */
export function listTag(collection: PublicCollection): string {
  return TAGS_OF_COLLECTION[collection].list;
}

/**
 * Fallback tag, `projects-any`: carried instead of entity tags by a page that uses more items of the
 * collection than Next's limit of tags allows, and purged with every change of any of them.
 */
export function anyTag(collection: PublicCollection): string {
  return `${TAGS_OF_COLLECTION[collection].list}-any`;
}

/** What `tag` stands for, or null when it has none of the known forms. */
export function parseTag(tag: string): ParsedTag | null {
  const known = whole.get(tag);
  if (known) return known;
  for (const [prefix, collection] of byPrefix) {
    if (!tag.startsWith(`${prefix}-`)) continue;
    const id = tag.slice(prefix.length + 1);
    if (ID_FORM.test(id)) return { kind: 'entity', collection, id };
  }
  return null;
}

/** A tag that an event may purge: one of the forms above and nothing else. */
export const purgeableTag = z
  .string()
  .max(MAX_TAG_CHARS, { error: `expected at most ${MAX_TAG_CHARS} characters`, abort: true })
  .refine((tag) => parseTag(tag) !== null, {
    error: ({ input }) =>
      `expected a known form such as project-12, projects or projects-any, got ${JSON.stringify(input)}`,
  });
