/**
 * Preloaded into Directus: writes down each statement that it sends to its database for a GraphQL request, one a line
 * as JSON, into the file `STATEMENT_LOG`. What it does by itself meanwhile is left out.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import { IncomingMessage, Server } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

/** As much of Knex's client as is used. */
interface KnexClient {
  prototype: { query(connection: unknown, asked: string | { sql: string }): unknown };
}

const LOG = process.env.STATEMENT_LOG;
if (!LOG) throw new Error('Expected STATEMENT_LOG to name a file');

const requests = new AsyncLocalStorage<true>();

const { emit } = Server.prototype;
Server.prototype.emit = function (this: Server, ...event: [string | symbol, ...unknown[]]) {
  const [name, request] = event;
  const isGraphql =
    name === 'request' && request instanceof IncomingMessage && request.url?.startsWith('/graphql');
  const go = () => Reflect.apply(emit, this, event);
  return isGraphql ? requests.run(true, go) : go();
};

const { prototype: client }: KnexClient = createRequire(path.join(process.cwd(), 'package.json'))(
  'knex/lib/client.js',
);
const { query } = client;
client.query = function (connection, asked) {
  if (requests.getStore())
    appendFileSync(LOG, `${JSON.stringify(typeof asked === 'string' ? asked : asked.sql)}\n`);
  return query.call(this, connection, asked);
};
