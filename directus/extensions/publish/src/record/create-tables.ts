/**
 * Makes the outbox's tables. Times are doubles on PostgreSQL, whose driver hands 64-bit integers over as text; a
 * double holds every millisecond exactly.
 */
import type { Knex } from 'knex';
import { DELIVERIES, OUTBOX } from '../tables.ts';
import { type Database, databaseOf } from './database.ts';

/** Makes what is missing; two servers that start at once do not disturb each other. */
export async function createTables(knex: Knex): Promise<void> {
  const database = databaseOf(knex);
  await knex.transaction(async (transaction) => {
    await database.waitForOthers(transaction);
    for (const statement of tableStatements(database)) await transaction.raw(statement);
  });
}

/** One index for each way in which rows are looked for; the writing of a change pays for every one. */
function tableStatements({ serial, time }: Database): string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${OUTBOX} (
      id ${serial},
      collection varchar(64) NOT NULL,
      item varchar(255) NOT NULL,
      operation varchar(8) NOT NULL,
      fields text NOT NULL,
      slug text,
      previous_slug text,
      status text,
      previous_status text,
      at ${time} NOT NULL,
      correlation_id varchar(128),
      delivery varchar(36)
    )`,
    `CREATE TABLE IF NOT EXISTS ${DELIVERIES} (
      id varchar(36) PRIMARY KEY,
      state varchar(8) NOT NULL,
      attempts integer NOT NULL,
      claimed_at ${time} NOT NULL,
      lease varchar(64),
      leased_until ${time},
      relay varchar(255),
      next_at ${time},
      settled_at ${time},
      failure varchar(32),
      reason text,
      correlation_id varchar(128) NOT NULL,
      tags text NOT NULL,
      pages integer,
      changes text NOT NULL
    )`,
    `CREATE INDEX IF NOT EXISTS ${OUTBOX}_pending ON ${OUTBOX} (at, id) WHERE delivery IS NULL`,
    `CREATE INDEX IF NOT EXISTS ${OUTBOX}_item ON ${OUTBOX} (collection, item, id)`,
    `CREATE INDEX IF NOT EXISTS ${OUTBOX}_delivery ON ${OUTBOX} (delivery) WHERE delivery IS NOT NULL`,
    `CREATE INDEX IF NOT EXISTS ${DELIVERIES}_state ON ${DELIVERIES} (state, next_at)`,
    `CREATE INDEX IF NOT EXISTS ${DELIVERIES}_claimed ON ${DELIVERIES} (claimed_at)`,
  ];
}
