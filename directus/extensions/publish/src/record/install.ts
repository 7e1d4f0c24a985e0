/**
 * Makes the triggers what they should be for the model as it is. Directus makes SQLite's tables anew when a column
 * is altered, and their triggers are gone then.
 */
import type { HookExtensionContext } from '@directus/types';
import type { Knex } from 'knex';
import { type Database, databaseOf } from './database.ts';
import { type Plan, planRecording, type RecordedTable } from './plan.ts';
import { reconcile } from './reconcile.ts';
import { type Trigger, triggersOf } from './triggers.ts';

/** Where the triggers go. */
export type RecordingContext = Pick<HookExtensionContext, 'database' | 'getSchema'>;

/** What an installation has done. */
export interface Installed {
  /** Tables whose triggers were made or changed. */
  tables: string[];
  /** Those of them that had been without, and so were recorded as a whole. */
  reconciled: string[];
}

/** Brings the triggers of all tables up to date. Where nothing is to be done, it only looks. */
export async function installRecording({ database: knex, getSchema }: RecordingContext): Promise<Installed> {
  const database = databaseOf(knex);
  await database.prepareConnection(knex);
  const plan = planRecording(await getSchema({ database: knex, bypassCache: true }));
  const before = await database.installed(knex);
  const done: Installed = { tables: [], reconciled: [] };
  const wanted = new Set<string>();
  for (const table of plan.tables) {
    const triggers = triggersOf(plan, table, database).filter(
      (trigger) => database.definition(trigger) !== null,
    );
    for (const { name } of triggers) wanted.add(name);
    if (triggers.every((trigger) => before.get(trigger.name)?.definition === database.definition(trigger)))
      continue;
    const wasMissing = await knex.transaction((transaction) =>
      installOn(transaction, database, plan, table, triggers),
    );
    done.tables.push(table.name);
    if (wasMissing) done.reconciled.push(table.name);
  }
  for (const [name, { table }] of before) {
    if (wanted.has(name)) continue;
    for (const statement of database.drop(name, table)) await knex.raw(statement);
  }
  return done;
}

/** In one transaction, so that nothing is written between the triggers and the look at what is there. */
async function installOn(
  transaction: Knex,
  database: Database,
  plan: Plan,
  table: RecordedTable,
  triggers: readonly Trigger[],
): Promise<boolean> {
  await database.waitForOthers(transaction);
  const before = await database.installed(transaction);
  for (const trigger of triggers) {
    if (before.get(trigger.name)?.definition === database.definition(trigger)) continue;
    for (const statement of database.create(trigger)) await transaction.raw(statement);
  }
  const wasMissing = triggers.some(({ name }) => !before.has(name));
  if (wasMissing) {
    for (const statement of reconcile(plan, table, database)) await transaction.raw(statement);
  }
  return wasMissing;
}
