/** Decides whether a page is as new as the CMS. Pure. */
import { type ContentVersion, tagsOlderThan } from '../../contract/content-version.ts';
import type { DeliveryReport, RecordedChange } from '../../contract/outbox.ts';
import { hasPages, pathOf } from '../../contract/paths.ts';
import { entityTag, isPublicCollection, parseTag } from '../../contract/tags.ts';
import type { CmsView } from './ask-outbox.ts';
import type { Kept } from './ask-site.ts';
import type { Visit } from './visit.ts';

/** All that was found out about a page. */
export interface Facts {
  path: string;
  visit: Visit;
  kept: Kept;
  cms: CmsView;
}

/** What the outbox can be asked about of the tags on the page: not those that Next and the cache handlers add. */
export function tagsOf({ visit, kept }: Pick<Facts, 'visit' | 'kept'>): string[] {
  const tags = [...(kept.page?.tags ?? []), ...visit.versions.flatMap((version) => version.tags)];
  return [...new Set(tags)].filter((tag) => parseTag(tag) !== null);
}

/** A part of the page that was read before a change that it shows was taken. */
export interface Behind {
  delivery: DeliveryReport;
  tags: string[];
}

/**
 * `current`: every part was read after the newest change that it shows. `unknown`: the page says of no part how new
 * it is, or the CMS could not be asked.
 */
export type Verdict =
  | { kind: 'current' }
  | { kind: 'behind'; behind: Behind[] }
  | { kind: 'unknown'; reason: string };

/** Holds the versions that the page carries against the deliveries that touched it. */
export function judge({ visit, cms }: Facts): Verdict {
  if (!cms.known) return { kind: 'unknown', reason: cms.reason };
  if (visit.versions.length === 0) {
    return { kind: 'unknown', reason: 'The page says of no part of it how new it is.' };
  }
  const behind = cms.deliveries
    .map((delivery) => ({ delivery, tags: tagsBehind(visit.versions, delivery) }))
    .filter(({ tags }) => tags.length > 0);
  return behind.length > 0 ? { kind: 'behind', behind } : { kind: 'current' };
}

function tagsBehind(versions: readonly ContentVersion[], { tags, claimedAt }: DeliveryReport): string[] {
  return tagsOlderThan(versions, tags, claimedAt);
}

/**
 * What a change is to a page: `own` is the item whose page this is, now or before it was renamed; `shown` is anything
 * else that it shows.
 */
export type Part = 'own' | 'shown' | 'other';

/** What the change is to the page at `path` that carries `tags`. */
export function partOf(
  change: RecordedChange,
  { path, tags }: { path: string; tags: readonly string[] },
): Part {
  if (leadsTo(change, path)) return 'own';
  return tags.includes(tagOf(change)) ? 'shown' : 'other';
}

/** The newest change of the page's own item, or else of anything that it shows; null when none is known. */
export function newestChange(facts: Facts): { change: RecordedChange; part: Part } | null {
  if (!facts.cms.known) return null;
  const page = { path: facts.path, tags: tagsOf(facts) };
  const changes = facts.cms.deliveries
    .flatMap((delivery) => delivery.changes)
    .map((change) => ({ change, part: partOf(change, page) }))
    .sort((a, b) => b.change.at - a.change.at);
  return changes.find(({ part }) => part === 'own') ?? changes.find(({ part }) => part === 'shown') ?? null;
}

function leadsTo({ collection, slug, previousSlug }: RecordedChange, path: string): boolean {
  if (!hasPages(collection)) return false;
  return [slug, previousSlug].some((one) => one !== null && spelt(() => pathOf(collection, one)) === path);
}

function tagOf({ collection, id }: RecordedChange): string {
  return isPublicCollection(collection) ? entityTag(collection, id) : '';
}

/** What SQL has put into a slug may be no part of an address; then nothing on the site has it. */
function spelt(spell: () => string): string | null {
  try {
    return spell();
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
