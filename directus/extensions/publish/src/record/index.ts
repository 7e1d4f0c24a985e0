/** Records every change of public content in the transaction that makes it. See docs/decisions/0005-recording-changes.md. */
import { defineHook } from '@directus/extensions-sdk';
import type { Application } from 'express';
import { attributeAtCommit } from './attribute.ts';
import { createTables } from './create-tables.ts';
import { databaseOf } from './database.ts';
import { installRecording } from './install.ts';
import { createListIndexes } from './list-indexes.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { prune } from './prune.ts';
import { currentRequest, followRequest, sayAsOf } from './requests.ts';

/** How often the triggers are looked at, in milliseconds, since the model can be changed behind Directus's back. */
const CHECK_MS = 60 * 1000;
/** How often old deliveries are forgotten, in milliseconds. */
const PRUNE_MS = 60 * 60 * 1000;
/** How often the planner is told of the tables, in milliseconds: an import makes them grow in minutes. */
const ANALYSE_MS = 10 * 60 * 1000;
/** After each of these another table may have to be recorded, or one have lost its triggers. */
const SCHEMA_EVENTS = ['collections', 'fields', 'relations'].flatMap((what) =>
  ['create', 'update', 'delete'].map((operation) => `${what}.${operation}`),
);

export default defineHook(({ init, action, filter }, { database, getSchema, logger }) => {
  const install = oneAtATime(async () => {
    const { tables, reconciled } = await installRecording({ database, getSchema });
    if (tables.length > 0) logger.info({ tables, reconciled }, 'Changes of these tables are recorded');
  });
  const tryTo = (what: string, task: () => Promise<unknown>) =>
    task().catch((error: unknown) => logger.error(error, `Could not ${what}; trying again`));

  const analyse = () =>
    tryTo('look at the size of the tables', () => databaseOf(database).keepStatistics(database));
  const index = () => tryTo('make the indexes of the lists', () => createListIndexes(database));

  // Also in the command line, which may change tables too.
  init('cli.before', () => databaseOf(database).prepareConnection(database));

  init('app.before', async () => {
    try {
      await createTables(database);
      await install();
    } catch (error) {
      // What Directus does with an error here is to go on, and then changes would be lost.
      logger.fatal(error, 'Changes of content cannot be recorded, so the CMS does not start');
      process.exit(1);
    }
    await index();
    await analyse();
    setInterval(() => tryTo('look at the triggers', install), CHECK_MS).unref();
    setInterval(index, CHECK_MS).unref(); // Directus makes tables of SQLite anew, without them
    setInterval(analyse, ANALYSE_MS).unref();
    setInterval(() => tryTo('forget old deliveries', () => prune(database, Date.now())), PRUNE_MS).unref();
  });
  init('middlewares.before', ({ app }: { app?: Application }) => app?.use(followRequest));
  init('routes.before', ({ app }: { app?: Application }) => app?.use('/graphql', sayAsOf));

  for (const event of SCHEMA_EVENTS) {
    action(event, () => {
      // On the command line no request is the cause, and the next start sees to it.
      if (currentRequest()) void tryTo('record the changed model', install);
    });
  }
  filter('activity.create', (payload, _meta, context) => {
    const request = currentRequest();
    if (request) attributeAtCommit(context.database, request);
    return payload;
  });
});
