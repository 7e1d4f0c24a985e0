/** The two databases, and what has to be said differently to each. */
import type { Knex } from 'knex';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';
import type { Trigger, Words } from './triggers.ts';

/** A kind of database. */
export interface Database extends Words {
  /** Column that numbers rows. */
  serial: string;
  /** Type of a time in milliseconds. */
  time: string;
  /** Makes transactions that change tables wait for each other, whichever server they come from. */
  waitForOthers(transaction: Knex): Promise<void>;
  /** To be done on the connection before Directus works with it; doing it again changes nothing. */
  prepareConnection(knex: Knex): Promise<void>;
  /** Tells the planner how large the tables have become, where the database does not see to it by itself. */
  keepStatistics(knex: Knex): Promise<void>;
  /** Our triggers as they are, by name. */
  installed(knex: Knex): Promise<Map<string, InstalledTrigger>>;
  /** What `installed` says of this trigger when it is up to date; null when the database has no such occasion. */
  definition(trigger: Trigger): string | null;
  /** Statements that make the trigger, or bring it up to date. */
  create(trigger: Trigger): string[];
  drop(name: string, table: string): string[];
  /** Holds for rows of the outbox that this transaction has written, or that no other can have written meanwhile. */
  isOfTransaction: string;
  /** It runs on this machine and says the same time. */
  clockIsOurs: boolean;
}

/** A trigger that is there. */
export interface InstalledTrigger {
  table: string;
  definition: string;
}

const DATABASES: Record<string, Database> = { sqlite3: sqlite, pg: postgres };

/**
 * The database that Directus uses.
 *
 * @throws Error when it is one whose changes we cannot record
 */
export function databaseOf(knex: Knex): Database {
  const client = String(knex.client.config.client);
  const database = DATABASES[client];
  if (!database)
    throw new Error(
      `Changes are recorded on SQLite and PostgreSQL. Set DB_CLIENT to sqlite3 or pg, not ${client}.`,
    );
  return database;
}
