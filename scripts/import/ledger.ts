/**
 * What imports wrote into one CMS, so that an editor's change is told from a changed record. It may be lost: then
 * equal items are recognised, and different ones are named as conflicts, never overwritten.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const items = z.record(z.string(), z.object({ id: z.number(), written: z.string() }));
const ids = z.record(z.string(), z.number());

const shape = z.object({
  articles: items,
  projects: items,
  people: ids,
  tags: ids,
  themes: ids,
  partners: ids,
  /** Ids of files by the name of the picture. */
  pictures: z.record(z.string(), z.string()),
});

/** By slug of the record: the item's id, and the fingerprint of what was written; by key: ids of related items. */
export type Ledger = z.infer<typeof shape>;

/** A ledger of a CMS into which nothing was imported. */
export function emptyLedger(): Ledger {
  return { articles: {}, projects: {}, people: {}, tags: {}, themes: {}, partners: {}, pictures: {} };
}

/** Where the ledger of a CMS lies: each database has an id of its own, so two never share one. */
export function ledgerPath(dataDir: string, projectId: string): string {
  return path.join(dataDir, `import-ledger-${projectId}.json`);
}

/** Reads the ledger; an absent or damaged one counts as empty. */
export async function readLedger(file: string): Promise<Ledger> {
  try {
    return shape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return emptyLedger();
  }
}

/** Forgets a collection of whose items not one is left: it was emptied to begin anew, not edited. */
export function forgetEmptied(
  ledger: Ledger,
  collection: 'articles' | 'projects',
  present: { id: number }[],
): void {
  const ids = new Set(present.map(({ id }) => id));
  if (!Object.values(ledger[collection]).some(({ id }) => ids.has(id))) ledger[collection] = {};
}

/** Writes the ledger whole or not at all. */
export async function saveLedger(file: string, ledger: Ledger): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(ledger, null, 1));
  await rename(`${file}.new`, file);
}
