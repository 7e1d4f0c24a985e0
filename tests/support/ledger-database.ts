/** An empty outbox in a real database, for tests of the ledger without a CMS around it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SWEEP } from '../../directus/extensions/publish/src/ledger/sweep-articles.ts';
import { createTables } from '../../directus/extensions/publish/src/record/create-tables.ts';
import { DELIVERIES, OUTBOX } from '../../directus/extensions/publish/src/tables.ts';
import type knexModule from '../../directus/node_modules/knex';
import { ROOT } from './project-root.ts';
import { startPostgres } from './start-postgres.ts';

/** Directus's own, since the outbox is reached through it and nothing else. */
const connect: typeof knexModule = createRequire(path.join(ROOT, 'directus', 'package.json'))('knex');

/** The databases that the outbox can be kept in. */
export type Vendor = 'SQLite' | 'PostgreSQL';

/** An open database with the outbox's tables. */
export interface LedgerDatabase {
  knex: knexModule.Knex;
  /** Empties the tables. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens one as Directus does: SQLite with one connection, PostgreSQL with several. */
export async function openLedgerDatabase(vendor: Vendor): Promise<LedgerDatabase> {
  const { knex, stop } = vendor === 'SQLite' ? openSqlite() : await openPostgres();
  try {
    await createTables(knex);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    knex,
    async clear() {
      for (const table of [OUTBOX, DELIVERIES]) await knex(table).delete();
      await knex.schema.dropTableIfExists(SWEEP);
    },
    stop,
  };
}

function openSqlite(): Pick<LedgerDatabase, 'knex' | 'stop'> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-ledger-'));
  const connection = { filename: path.join(folder, 'cms.sqlite') };
  const knex = connect({ client: 'sqlite3', connection, useNullAsDefault: true });
  return {
    knex,
    async stop() {
      await knex.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPostgres(): Promise<Pick<LedgerDatabase, 'knex' | 'stop'>> {
  const postgres = await startPostgres();
  const { DB_HOST, DB_PORT, DB_DATABASE, DB_USER } = postgres.settings;
  const connection = { host: DB_HOST, port: Number(DB_PORT), database: DB_DATABASE, user: DB_USER };
  const knex = connect({ client: 'pg', connection, pool: { min: 0, max: 10 } });
  return {
    knex,
    async stop() {
      await knex.destroy();
      await postgres.stop();
    },
  };
}
