/** What Directus would do to reach a model: its own difference, which it takes back as the order to do it. */
import { z } from 'zod';
import { type CmsAddress, hostOf } from './cms-connection.ts';
import { CouldNotCompare } from './could-not-compare.ts';
import type { Snapshot } from './snapshot.ts';
import { change } from './write-cms.ts';

/** Of what is made new there is no `lhs`, of what is deleted no `rhs`. */
const step = z.looseObject({
  kind: z.string(),
  path: z.array(z.unknown()).optional(),
  lhs: z.unknown().optional(),
});
const collection = z.looseObject({ collection: z.string(), diff: z.array(step) });
const field = collection.extend({ field: z.string() });

const modelDiff = z.object({
  hash: z.string(),
  diff: z.looseObject({ collections: z.array(collection), fields: z.array(field) }),
});

/** Bound to the state of the CMS for which it was made: Directus refuses it for any other. */
export type ModelDiff = z.infer<typeof modelDiff>;

/**
 * What Directus would change to reach `wanted`, which must be in the words of its database; null for nothing.
 *
 * @throws CouldNotCompare when it answers in a form that is not known here
 */
export async function askModelDiff(cms: CmsAddress, wanted: Snapshot): Promise<ModelDiff | null> {
  const text = await change(cms, 'POST', '/schema/diff', wanted);
  if (text === '') return null;
  const read = z.object({ data: modelDiff }).safeParse(JSON.parse(text));
  if (read.success) return read.data.data;
  throw new CouldNotCompare(
    `What ${hostOf(cms.url)} would change is in a form that is not known here, perhaps of another version:\n` +
      z.prettifyError(read.error),
  );
}

/** Does it, in one transaction. @throws CmsRefused also when the model has changed since */
export async function applyModelDiff(cms: CmsAddress, diff: ModelDiff): Promise<void> {
  await change(cms, 'POST', '/schema/apply', diff);
}

/** A column or a table that would be gone. */
export interface Deletion {
  /** As a person names it: `projects.summary`, `old_collection`. */
  name: string;
  collection: string;
  /** None for a whole collection. */
  field?: string;
}

const stored = z.looseObject({ schema: z.record(z.string(), z.unknown()) });

/** What would be deleted that may hold data: not what is only shown, such as a folder of collections or an alias. */
export function deletionsIn({ diff }: ModelDiff): Deletion[] {
  const isDeleted = ({ diff: [first] }: z.infer<typeof collection>) =>
    first?.kind === 'D' && !first.path?.length && stored.safeParse(first.lhs).success;
  return [
    ...diff.collections
      .filter(isDeleted)
      .map((one) => ({ name: one.collection, collection: one.collection })),
    ...diff.fields.filter(isDeleted).map((one) => ({
      name: `${one.collection}.${one.field}`,
      collection: one.collection,
      field: one.field,
    })),
  ];
}
