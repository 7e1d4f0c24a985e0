/** A CMS of its own on either database, with a shell to that database and an ear on the outbox. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { CmsApi } from '../../support/cms-api.ts';
import { openEmptyCms, type Vendor } from '../../support/empty-cms.ts';
import type { TestCms } from '../../support/start-cms.ts';

const row = z.object({
  id: z.number(),
  collection: z.string(),
  item: z.string(),
  operation: z.string(),
  fields: z.string(),
  slug: z.string().nullable(),
  previous_slug: z.string().nullable(),
  status: z.string().nullable(),
  previous_status: z.string().nullable(),
  at: z.number(),
  correlation_id: z.string().nullable(),
});
/** A row of the outbox. */
export type Recorded = z.infer<typeof row>;

/** A connection to the database beside Directus's own, as from its shell. */
export interface Shell {
  run(sql: string): Promise<void>;
  rows(query: string): Promise<unknown[]>;
}

/** It. */
export interface RecordingCms {
  cms: TestCms;
  api: CmsApi;
  shell: Shell;
  /** Rows of the outbox that were written since this was last asked. */
  recorded(): Promise<Recorded[]>;
  /** The same in words, each once and sorted: `update projects 3 slug`. What every save changes is left out. */
  changes(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts it without demo content; `folder` as for `openEmptyCms`. */
export async function startRecordingCms(vendor: Vendor, folder: string): Promise<RecordingCms> {
  const { cms, postgres, stop } = await openEmptyCms(vendor, folder);
  try {
    const shell = postgres ? postgresShell(postgres.sql) : sqliteShell(cms.dataDir);
    const recorded = listen(shell);
    await recorded();
    return {
      cms,
      api: await CmsApi.asAdmin(cms),
      shell,
      recorded,
      changes: async () => [...new Set((await recorded()).map(inWords))].sort(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listen(shell: Shell): () => Promise<Recorded[]> {
  let last = 0;
  return async () => {
    const rows = await shell.rows(`SELECT * FROM vitrine_outbox WHERE id > ${last} ORDER BY id`);
    const found = z.array(row).parse(rows);
    last = found.at(-1)?.id ?? last;
    return found;
  };
}

const BY_EVERY_SAVE = new Set(['date_updated', 'user_updated']);

function inWords({ operation, collection, item, fields }: Recorded): string {
  const named = fields.split(',').filter((field) => field !== '' && !BY_EVERY_SAVE.has(field));
  return [operation, collection, item, named.sort().join(',')].filter((word) => word !== '').join(' ');
}

function sqliteShell(dataDir: string): Shell {
  const open = <T>(use: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(path.join(dataDir, 'cms.sqlite'), { timeout: 5_000 });
    try {
      return use(database);
    } finally {
      database.close();
    }
  };
  return {
    run: async (sql) => open((database) => database.exec(sql)),
    rows: async (query) => open((database) => database.prepare(query).all()),
  };
}

function postgresShell(sql: (statement: string) => Promise<string>): Shell {
  return {
    run: async (statement) => void (await sql(statement)),
    async rows(query) {
      const json = await sql(`SELECT coalesce(json_agg(found), '[]') FROM (${query}) found`);
      return z.array(z.unknown()).parse(JSON.parse(json));
    },
  };
}
