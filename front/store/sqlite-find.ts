/** Which pages the store's file holds: by tag, and those of the build before. */
import type { PagesFile } from './sqlite-schema.ts';

/** Keys of this build's pages that carry one of the tags, last used first, and how many there are. */
export function findByTags(
  { database }: PagesFile,
  build: string,
  tags: readonly string[],
  limit: number,
  now: number,
): { keys: string[]; total: number } {
  const found = `FROM entry WHERE build = ? AND expires_at > ? AND id IN
    (SELECT entry FROM entry_tag WHERE name IN (SELECT value FROM json_each(?)))`;
  const asked = [build, now, JSON.stringify(tags)] as const;
  const rows = database
    .prepare(`SELECT key ${found} ORDER BY used_at DESC, id DESC LIMIT ?`)
    .all(...asked, limit);
  const total = Number(database.prepare(`SELECT count(*) AS total ${found}`).get(...asked)?.total);
  return { keys: rows.map(({ key }) => String(key)), total };
}

/** Keys of pages that another build kept and this one knows nothing of, last used first. */
export function findCold({ database }: PagesFile, build: string, limit: number, now: number): string[] {
  const rows = database
    .prepare(
      `SELECT old.key FROM entry AS old WHERE old.build <> ?1 AND old.kind = 'page' AND old.expires_at > ?2
         AND NOT EXISTS (SELECT 1 FROM entry AS mine WHERE mine.build = ?1 AND mine.key = old.key)
       ORDER BY old.used_at DESC, old.id DESC LIMIT ?3`,
    )
    .all(build, now, limit);
  return rows.map(({ key }) => String(key));
}
