/** How much would be lost with a column or a table. */
import { z } from 'zod';
import { type CmsAddress, getData } from './cms-connection.ts';
import type { Deletion } from './model-diff.ts';

/** A deletion and the rows that it would take the value from, or take altogether. */
export interface Loss extends Deletion {
  rows: number;
}

const counted = z.object({ count: z.coerce.number() });
/** A collection of one row answers with that row. */
const answer = z.union([z.array(counted), counted.transform((one) => [one])]);

/** The deletions that take data with them. @throws CouldNotCompare */
export async function countLosses(cms: CmsAddress, deletions: readonly Deletion[]): Promise<Loss[]> {
  const losses: Loss[] = [];
  for (const deletion of deletions) {
    const rows = await countRows(cms, deletion);
    if (rows > 0) losses.push({ ...deletion, rows });
  }
  return losses;
}

async function countRows(cms: CmsAddress, { collection, field }: Deletion): Promise<number> {
  const items = collection.startsWith('directus_')
    ? `/${collection.slice('directus_'.length)}`
    : `/items/${collection}`;
  const filter = field === undefined ? {} : { [field]: { _nnull: true } };
  const query = new URLSearchParams({ 'aggregate[count]': '*', filter: JSON.stringify(filter) });
  const [first] = answer.parse(await getData(cms, `${items}?${query}`));
  return first?.count ?? 0;
}
