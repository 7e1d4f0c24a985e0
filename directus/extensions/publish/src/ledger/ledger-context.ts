/** What every part of the ledger works with. The clock and the ids are arguments, so that tests own both. */
import type { Knex } from 'knex';

/** The database of the CMS, its clock in milliseconds since 1970, and a maker of UUIDs. */
export interface LedgerContext {
  database: Knex;
  clock: () => number;
  newId: () => string;
}

/** Anything that takes statements: the database, or one transaction of it. */
export type Queries = Pick<Knex, 'raw'> & Knex;
