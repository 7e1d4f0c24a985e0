/** Fills the room for addresses that do not exist without a render for each: as if they had been asked for long ago. */
import { DatabaseSync } from 'node:sqlite';

/** Adds so many entries to the newest build in the store's file. */
export function addMadeUpPages(storeFile: string, entries: number): void {
  const file = new DatabaseSync(storeFile, { timeout: 5_000 });
  const add = file.prepare(
    `INSERT INTO entry (build, key, kind, bytes, used_at, expires_at, value)
     SELECT id, ?, 'not-found', 1, 1, ?, x'00' FROM build ORDER BY opened_at DESC LIMIT 1`,
  );
  file.exec('BEGIN IMMEDIATE');
  for (let index = 0; index < entries; index += 1) add.run(`made-up:${index}`, Date.now() + 60 * 60 * 1000);
  file.exec('COMMIT');
  file.close();
}

/** How many entries for addresses that do not exist the store's file holds. */
export function countMadeUpPages(storeFile: string): number {
  const file = new DatabaseSync(storeFile, { readOnly: true, timeout: 5_000 });
  const rows = file.prepare(`SELECT count(*) AS rows FROM entry WHERE kind = 'not-found'`).get()?.rows;
  file.close();
  return Number(rows);
}
