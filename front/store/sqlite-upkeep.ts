/** Keeps the file in bounds: entries of builds that are served, and of each kind no more than it may take. */
import type { Bound, EntryKind } from './page-store.ts';
import type { PagesFile } from './sqlite-schema.ts';
import { inTransaction } from './sqlite-transaction.ts';

/** Keeps the entries of this build and of the newest other one, to which one may go back. */
export function keepBuilds({ database }: PagesFile, build: string, now: number): void {
  inTransaction(database, () => {
    database
      .prepare(
        'INSERT INTO build (id, opened_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET opened_at = excluded.opened_at',
      )
      .run(build, now);
    database
      .prepare(
        `DELETE FROM build WHERE id <> ?1 AND id NOT IN
         (SELECT id FROM build WHERE id <> ?1 ORDER BY opened_at DESC LIMIT 1)`,
      )
      .run(build);
    database.exec('DELETE FROM entry WHERE build NOT IN (SELECT id FROM build)');
  });
}

/** Drops what was used longest ago until the kind keeps to its bound. Whether anything had to go. */
export function evict({ database }: PagesFile, kind: EntryKind, bound: Bound): boolean {
  const total = database
    .prepare('SELECT count(*) AS entries, sum(bytes) AS bytes FROM entry WHERE kind = ?')
    .get(kind);
  let entries = Number(total?.entries ?? 0);
  let bytes = Number(total?.bytes ?? 0);
  if (entries <= bound.entries && bytes <= bound.bytes) return false;
  const oldest = database.prepare('SELECT id, bytes FROM entry WHERE kind = ? ORDER BY used_at, id');
  const doomed: number[] = [];
  for (const row of oldest.iterate(kind)) {
    if (entries <= bound.entries && bytes <= bound.bytes) break;
    doomed.push(Number(row.id));
    entries -= 1;
    bytes -= Number(row.bytes);
  }
  const drop = database.prepare('DELETE FROM entry WHERE id = ?');
  for (const id of doomed) drop.run(id);
  return true;
}
