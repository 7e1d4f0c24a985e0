/** What a receipt needs to know of the item itself. */
import type { Accountability, ExtensionsServices, SchemaOverview } from '@directus/types';
import { isPublicCollection } from '../../../../../contract/tags.ts';
import { forbidden } from './refusal.ts';

interface Place {
  services: Pick<ExtensionsServices, 'ItemsService'>;
  schema: SchemaOverview;
  collection: string;
  id: string;
}

/** Makes sure that the account may read the item. @throws Refusal, or Directus's own error, both 403, otherwise */
export async function requireReadable(
  { services, schema, collection, id }: Place,
  accountability: Accountability | null | undefined,
): Promise<void> {
  const primary = schema.collections[collection]?.primary;
  if (!isPublicCollection(collection) || primary === undefined || !accountability) throw forbidden();
  await new services.ItemsService(collection, { schema, accountability }).readOne(id, { fields: [primary] });
}

/** Whether visitors may see the item at this time, as far as its own status and date of publication say. */
export async function isPublicItem(
  { services, schema, collection, id }: Place,
  now: number,
): Promise<boolean> {
  const overview = schema.collections[collection];
  if (!overview) return false;
  const fields = ['status', 'published_at'].filter((name) => Object.hasOwn(overview.fields, name));
  const item = await new services.ItemsService(collection, { schema, accountability: null }).readOne(id, {
    fields: [overview.primary, ...fields],
  });
  const isPublished = !fields.includes('status') || item.status === 'published';
  const isTime = !fields.includes('published_at') || timeOf(item.published_at) <= now;
  return isPublished && isTime;
}

/** A date that is missing lies ahead, as it does for the website's role. */
function timeOf(value: unknown): number {
  return typeof value === 'string' || value instanceof Date
    ? new Date(value).getTime()
    : Number.POSITIVE_INFINITY;
}
