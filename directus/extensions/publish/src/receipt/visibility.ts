/**
 * Whether visitors may see an item, told from the item itself. It repeats what the policy of the website's account
 * says, for one purpose: that an editor is told why an item is not public.
 */
import { z } from 'zod';

/** The field that holds the time from which visitors may see an item, and what it means to leave it empty. */
const DATE_FIELDS: Record<string, { field: string; whenEmpty: 'hidden' | 'public' } | undefined> = {
  projects: { field: 'publish_at', whenEmpty: 'public' },
  articles: { field: 'published_at', whenEmpty: 'hidden' },
};

/** What an editor can be told about an item of which nothing is on its way. */
export type Visibility =
  | { kind: 'public' }
  | { kind: 'scheduled'; at: number }
  | { kind: 'scheduled-without-date' }
  | { kind: 'published-without-date' }
  | { kind: 'hidden'; status: string };

const answer = z.object({ data: z.record(z.string(), z.unknown()) });
const moment = z.iso.datetime({ offset: true, local: true }).nullish();

/** The fields of an item that decide it, for the query. */
export function visibilityFields(collection: string): string[] {
  const date = DATE_FIELDS[collection];
  return date === undefined ? ['status'] : ['status', date.field];
}

/**
 * Reads it from Directus's answer for one item.
 *
 * @param now milliseconds since 1970, by the clock of the CMS
 * @returns null where the answer does not say it
 */
export function visibilityOf(collection: string, input: unknown, now: number): Visibility | null {
  const item = answer.safeParse(input).data?.data;
  const status = z.string().safeParse(item?.status).data;
  if (item === undefined || status === undefined) return null;
  const date = DATE_FIELDS[collection];
  const text = date === undefined ? null : moment.safeParse(item[date.field]).data;
  const at = text ? Date.parse(text) : null;
  if (status === 'scheduled')
    return at === null ? { kind: 'scheduled-without-date' } : { kind: 'scheduled', at };
  if (status !== 'published') return { kind: 'hidden', status };
  if (date === undefined || date.whenEmpty === 'public') return { kind: 'public' };
  if (at === null) return { kind: 'published-without-date' };
  return at > now ? { kind: 'scheduled', at } : { kind: 'public' };
}
