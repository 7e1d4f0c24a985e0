/** One form for what a record becomes and for what the CMS holds, so that the two can be compared. */
import { createHash } from 'node:crypto';

/** A value as JSON carries it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Collections whose items an import brings up to date. */
export type Collection = 'articles' | 'projects';
/** Collections from which those are described; an import creates what is missing there and changes nothing. */
export type RelatedCollection = 'people' | 'tags' | 'themes' | 'partners';

/** A row of a many-to-many list: which item, by its natural key, and in which role. */
export interface Link {
  key: string;
  role: string | null;
}

/** The part of an item that an import owns. Lists are in their order. */
export interface Owned {
  fields: Record<string, Json>;
  links: Record<string, Link[]>;
}

/** An item to be created where its key is unknown. */
export interface Related {
  collection: RelatedCollection;
  key: string;
  fields: Record<string, Json>;
}

/** What a record becomes. */
export interface Wanted extends Owned {
  slug: string;
  related: Related[];
  /** Names of picture files that the item shows. */
  pictures: { id: string; alt: string }[];
  /** What had to be changed or left out, for the report. */
  notes: string[];
  leftOut: { links: number; pictures: number };
}

/** The lists of a collection: where they lead and through which column of the junction. */
export interface ListShape {
  to: RelatedCollection;
  column: string;
  hasRole: boolean;
}

/** What an import owns in each collection (`schema.yaml`). */
export const SHAPES: Record<Collection, { fields: string[]; lists: Record<string, ListShape> }> = {
  articles: {
    fields: ['slug', 'status', 'title', 'excerpt', 'published_at', 'body', 'cover'],
    lists: {
      authors: { to: 'people', column: 'people_id', hasRole: false },
      tags: { to: 'tags', column: 'tags_id', hasRole: false },
    },
  },
  projects: {
    fields: ['slug', 'status', 'title', 'summary', 'body', 'website', 'countries', 'sdgs'],
    lists: {
      themes: { to: 'themes', column: 'themes_id', hasRole: false },
      partners: { to: 'partners', column: 'partners_id', hasRole: true },
    },
  },
};

/** Same content, same fingerprint (SHA-256, base64url), whatever the order in which fields were set. */
export function fingerprint({ fields, links }: Owned): string {
  return createHash('sha256')
    .update(
      canonical({ fields, links: Object.fromEntries(Object.entries(links).map(([k, v]) => [k, asJson(v)])) }),
    )
    .digest('base64url');
}

/** JSON with sorted keys. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

function asJson(links: Link[]): Json {
  return links.map(({ key, role }) => [key, role]);
}
