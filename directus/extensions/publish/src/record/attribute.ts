/**
 * Writes the request's id into what its transaction has recorded. A trigger cannot know it; Directus's record of the
 * activity is written in the same transaction, and is where a hook gets hold of that.
 */
import type { Knex } from 'knex';
import { OUTBOX } from '../tables.ts';
import { databaseOf } from './database.ts';
import type { CurrentRequest } from './requests.ts';

/** How far the database's clock may be behind ours, in milliseconds. Ours: it only bounds how many rows are looked at. */
const CLOCK_SLACK_MS = 60_000;

const awaited = new WeakSet<Knex>();

/**
 * Gives the rows that this transaction records the request's id just before it is committed: one statement, however
 * many activities it has, since an import of a hundred items would be a quarter slower with one for each.
 */
export function attributeAtCommit(transaction: Knex, request: CurrentRequest): void {
  if (!isTransaction(transaction) || awaited.has(transaction)) return;
  awaited.add(transaction);
  const { commit } = transaction;
  Object.assign(transaction, {
    async commit(value: unknown) {
      await attribute(transaction, request);
      return commit(value);
    },
  });
}

function isTransaction(knex: Knex): knex is Knex.Transaction {
  return knex.isTransaction === true && 'commit' in knex;
}

async function attribute(transaction: Knex, { correlationId, arrivedAt }: CurrentRequest): Promise<void> {
  const { isOfTransaction, clockIsOurs } = databaseOf(transaction);
  await transaction(OUTBOX)
    .whereNull('correlation_id')
    .whereNull('delivery')
    .where('at', '>=', clockIsOurs ? arrivedAt : arrivedAt - CLOCK_SLACK_MS)
    .whereRaw(isOfTransaction)
    .update({ correlation_id: correlationId });
}
