/**
 * Lets whoever works in the CMS go before the site. Directus does its work on one thread and, with SQLite, over one
 * connection, so a save would wait for the questions of every page that is being rendered, and hundreds may be after a change.
 */
import { defineHook } from '@directus/extensions-sdk';
import type { Application, NextFunction, Request, Response } from 'express';
import { createTurns, type Turns } from './turns.ts';
import { asksForPages, isInCms } from './who-asks.ts';

/** How long a question of the site gives way in all, in ms. Ours: far more than a save takes. */
const PATIENCE_MS = 500;
/** After what time nobody gives way to a request, in ms. Ours: an import or an upload takes its time anyway. */
const GIVEN_WAY_MS = 500;

export default defineHook(({ filter, init }, { database }) => {
  const turns = createTurns(Date.now, PATIENCE_MS);
  takeTurns(database, turns);
  // What Directus does for all collections of a question until its first statement took 20 ms at a stretch, 13 with this.
  filter('items.query', async (query) => {
    await turns.turn();
    return query;
  });
  init('routes.before', ({ app }: { app?: Application }) => {
    app?.use((request: Request, response: Response, next: NextFunction) => {
      if (isInCms(request.accountability)) {
        const end = turns.begin();
        response.once('close', end);
        setTimeout(end, GIVEN_WAY_MS).unref();
      }
      if (!asksForPages(request.accountability)) return next();
      turns.giveWay(async () => {
        await turns.turn();
        next();
      });
    });
  });
});

/** As much of Knex as is needed here. */
interface Database {
  client: { acquireConnection(): Promise<unknown> };
}

/** Makes each statement, and each transaction, wait for its turn before it takes a connection. */
function takeTurns({ client }: Database, { turn }: Turns): void {
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    await turn();
    return await acquire();
  };
}
