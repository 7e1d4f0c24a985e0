/** What the two databases do differently. */
import type { Knex } from 'knex';

/** Whether the database locks single rows. SQLite has one writer, and needs no such lock. */
export function locksRows(database: Knex): boolean {
  const driver: unknown = database.client.driverName;
  return driver !== 'sqlite3';
}
