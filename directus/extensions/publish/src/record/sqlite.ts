/** SQLite: one process, one connection, one writer at a time. */
import { z } from 'zod';
import type { Database } from './database.ts';
import { column, quoted, some, text } from './sql.ts';
import { TRIGGER_PREFIX, type Trigger } from './triggers.ts';

const installed = z.array(z.object({ name: z.string(), tbl_name: z.string(), sql: z.string() }));

/** Of each index; SQLite's documentation advises 100 to 1,000. With 10,000 articles it takes 30 ms. */
const ROWS_LOOKED_AT = 1_000;

const TIMING = { INSERT: 'AFTER INSERT', UPDATE: 'AFTER UPDATE', DELETE: 'AFTER DELETE' };

/** Says it to SQLite. */
export const sqlite: Database = {
  serial: 'integer PRIMARY KEY AUTOINCREMENT',
  time: 'integer',
  // Not unixepoch('subsec'): a statement typed into a shell older than SQLite 3.42 would fail.
  now: "CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS integer)",
  isOfTransaction: '1 = 1',
  clockIsOurs: true,

  changedFields(columns) {
    const parts = columns.map((name) => `CASE WHEN ${differs(name)} THEN ${text(`${name},`)} ELSE '' END`);
    return `RTRIM(${parts.join(' || ')}, ',')`;
  },
  hasChanged: (columns) => some(columns.map(differs)),

  // Its transactions are one after the other anyway.
  statusAlone: () => [],
  statusHeld: () => [],

  async waitForOthers() {
    // Likewise.
  },
  async prepareConnection(knex) {
    // Directus changes a column by making the table anew: for a moment it is gone, and since 3.25 SQLite refuses to
    // rename the new one into place while a trigger of another table names it.
    await knex.raw('PRAGMA legacy_alter_table = ON');
    // One wait for the disk at each save instead of several. Kept in the file; busy with others, it may stay as it is.
    await knex.raw('PRAGMA journal_mode = WAL').catch(() => {});
  },
  async keepStatistics(knex) {
    // Without, it takes every table for as large as any other, and reads all articles to find the authors of twenty.
    await knex.raw(`PRAGMA analysis_limit = ${ROWS_LOOKED_AT}`);
    await knex.raw('ANALYZE');
  },
  async installed(knex) {
    const rows = installed.parse(
      await knex('sqlite_master')
        .select('name', 'tbl_name', 'sql')
        .where('type', 'trigger')
        .whereLike('name', `${TRIGGER_PREFIX}%`),
    );
    return new Map(rows.map(({ name, tbl_name: table, sql }) => [name, { table, definition: sql }]));
  },
  definition,
  create(trigger) {
    const sql = definition(trigger);
    return sql === null ? [] : [`DROP TRIGGER IF EXISTS ${quoted(trigger.name)}`, sql];
  },
  drop: (name) => [`DROP TRIGGER IF EXISTS ${quoted(name)}`],
};

function differs(name: string): string {
  return `${column('OLD', name)} IS NOT ${column('NEW', name)}`;
}

/** Kept by SQLite to the letter. */
function definition({ name, table, occasion, columns, statements }: Trigger): string | null {
  if (occasion === 'TRUNCATE') return null;
  const timing = occasion === 'BEFORE DELETE' ? occasion : TIMING[occasion];
  const condition = occasion === 'UPDATE' ? ` WHEN ${some(columns.map(differs))}` : '';
  const head = `CREATE TRIGGER ${quoted(name)} ${timing} ON ${quoted(table)} FOR EACH ROW${condition}`;
  return `${head} BEGIN ${statements.map((statement) => `${statement};`).join(' ')} END`;
}
