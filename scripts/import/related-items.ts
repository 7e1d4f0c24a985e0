/** People, tags, themes and partners that records name: created where missing, never changed. */
import { z } from 'zod';
import { batchesOf, sendBisecting } from './batches.ts';
import type { Cms } from './cms.ts';
import type { Known } from './current-state.ts';
import type { Ledger } from './ledger.ts';
import type { Refusal } from './read-records.ts';
import type { Related, RelatedCollection } from './wanted.ts';

/** Order of creation, and what the report calls them. */
export const RELATED: RelatedCollection[] = ['people', 'tags', 'themes', 'partners'];

const created = z.array(z.object({ id: z.number(), slug: z.string() }));

/** The items of one collection that are not known yet, each once; a website given later fills an empty one. */
export function missingItems(collection: RelatedCollection, all: Related[], known: Known): Related[] {
  const missing = new Map<string, Related>();
  for (const one of all) {
    if (one.collection !== collection || known.ids.has(one.key)) continue;
    const before = missing.get(one.key);
    if (!before) missing.set(one.key, one);
    else if (!before.fields.website && one.fields.website) {
      missing.set(one.key, { ...before, fields: { ...before.fields, website: one.fields.website } });
    }
  }
  return [...missing.values()];
}

/** Creates the items, and adds them to `known` and the ledger. Returns how many, and those that were rejected. */
export async function createRelated(
  cms: Cms,
  items: Related[],
  known: Known,
  ledger: Ledger,
): Promise<{ created: number; refused: Refusal[] }> {
  const refused: Refusal[] = [];
  for (const batch of batchesOf(items, (item) => item.fields)) {
    const rejected = await sendBisecting(batch, async (part) => {
      const [first] = part;
      if (!first) return;
      const request = {
        path: `/items/${first.collection}`,
        method: 'POST' as const,
        params: { fields: ['id', 'slug'] },
      };
      for (const { id, slug } of await cms.send(
        { ...request, body: part.map((item) => item.fields) },
        created,
      )) {
        known.ids.set(slug, id);
        known.keys.set(id, slug);
        ledger[first.collection][slug] = id;
      }
    });
    refused.push(
      ...rejected.map(({ item, reason }) => ({ record: `${item.collection} ${item.key}`, reason })),
    );
  }
  return { created: items.length - refused.length, refused };
}
