/**
 * Fields whose change can alter who is on a list, or in which order: those that the site's reads filter or sort by,
 * or show of items whose ids they do not ask for.
 * A test compares this table with the documents of the reads, so that a new filter is not forgotten here.
 *
 * Not needed is a relation by which a read filters for an item that the same read shows: a changed author is
 * recorded for the person as well, whose own tag the person's page carries.
 */
import type { PublicCollection } from '../../contract/tags.ts';

/** In every collection that has them. */
const EVERYWHERE = ['slug', 'status', 'sort'];

const LIST_FIELDS: Partial<Record<PublicCollection, readonly string[]>> = {
  projects: [
    'title',
    'start_date',
    'publish_at',
    'featured',
    'themes',
    'countries',
    'point',
    'end_date',
    'budget',
    'currency',
    'partners',
  ],
  articles: ['published_at', 'tags', 'related_projects'],
  indicators: ['project', 'baseline', 'target', 'actual'],
  project_funding: ['project', 'donor'],
  project_updates: ['project', 'date'],
};

/** Collections that are read as a whole: every change of one is a change of the list. */
const WHOLE: ReadonlySet<PublicCollection> = new Set(['navigation', 'site_settings', 'redirects']);

/** Whether a change of this field can change membership or order of a list of the collection. */
export function isListField(collection: PublicCollection, field: string): boolean {
  return (
    WHOLE.has(collection) || EVERYWHERE.includes(field) || (LIST_FIELDS[collection]?.includes(field) ?? false)
  );
}
