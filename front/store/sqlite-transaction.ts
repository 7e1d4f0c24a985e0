/** All of some work on a database, or nothing of it. */
import type { DatabaseSync } from 'node:sqlite';

/** Takes the lock for writing first, so that the work does not fail half-way for want of it. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
