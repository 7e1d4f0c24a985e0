/** Speaks the outbox's side of the protocol from memory: what it is given is claimed, leased and settled. */
import { randomUUID } from 'node:crypto';
import { RELAY_TOKEN_HEADER } from '../../../contract/headers.ts';
import {
  type ClaimedChange,
  type ClaimedDelivery,
  claimRequest,
  type DeliveryReport,
  renewRequest,
  replayRequest,
  type SettleRequest,
  settleRequest,
  watchRequest,
} from '../../../contract/outbox.ts';
import { waitFor } from '../../support/wait-for.ts';
import { type StandIn, type StandInAnswer, startStandIn } from './stand-in-server.ts';

export const TOKEN = 'a token of the tests, of 32 characters';
/** Retries come at once here; how long they wait is the outbox's own business and tested there. */
const RETRY_MS = 60_000;

interface Held {
  id: string;
  changes: ClaimedChange[];
  state: 'waiting' | 'leased' | 'live' | 'dead';
  attempts: number;
  claimedAt: number;
  nextAt: number;
  lease: string;
  correlationId: string;
  failed: boolean;
  rejected: boolean;
}

export interface OutboxStandIn extends StandIn {
  held: Held[];
  settled: SettleRequest[];
  replays: unknown[];
  /** Renewals that were asked for. */
  renewals: number;
  /** Whether it answers 503 to everything. */
  isDown: boolean;
  /** Puts a delivery in, due at once. */
  add(changes: ClaimedChange[], correlationId?: string): string;
  /** Takes the lease of a delivery away, as another relay's claim does. */
  takeLease(id: string): void;
}

/** A change as the outbox records it; an edit of a published article unless told otherwise. */
export function changeOf(facts: Partial<ClaimedChange> = {}): ClaimedChange {
  return {
    collection: 'articles',
    id: '12',
    operation: 'update',
    fields: ['title'],
    slug: 'a-year',
    previousSlug: 'a-year',
    status: 'published',
    previousStatus: 'published',
    at: Date.now(),
    firstAt: Date.now(),
    correlationId: 'save-1',
    offeredBy: [],
    ...facts,
  };
}

export async function startOutboxStandIn(port?: number): Promise<OutboxStandIn> {
  const due = () => outbox.held.find((one) => one.state === 'waiting' && one.nextAt <= Date.now());

  async function answer(address: string, body: unknown): Promise<StandInAnswer> {
    const { pathname, searchParams } = new URL(address, 'http://outbox');
    const state = searchParams.get('state');
    switch (pathname) {
      case '/publish/watch': {
        const { waitMs } = watchRequest.parse(body);
        const isDue = await waitFor(() => due() !== undefined, {
          what: 'something due',
          withinMs: waitMs,
        }).catch(() => false);
        return { status: 200, body: { due: isDue } };
      }
      case '/publish/claim': {
        const { leaseMs } = claimRequest.parse(body);
        const next = due();
        if (!next) return { status: 200, body: { delivery: null } };
        Object.assign(next, { state: 'leased', lease: randomUUID() });
        const { id, lease, attempts, claimedAt, correlationId, changes } = next;
        const leasedUntil = Date.now() + leaseMs;
        const delivery: ClaimedDelivery = {
          id,
          lease,
          leasedUntil,
          attempts,
          claimedAt,
          correlationId,
          changes,
        };
        return { status: 200, body: { delivery } };
      }
      case '/publish/renew': {
        outbox.renewals += 1;
        const { id, lease } = renewRequest.parse(body);
        const holds = outbox.held.some((one) => one.id === id && one.lease === lease);
        return holds ? { status: 200, body: {} } : lost();
      }
      case '/publish/settle':
        return settle(settleRequest.parse(body));
      case '/publish/replay': {
        const request = replayRequest.parse(body);
        outbox.replays.push(request);
        const mends = (one: Held) => !('recovered' in request) || !one.rejected;
        const failed = outbox.held.filter((one) => one.failed && one.state !== 'live' && mends(one));
        for (const one of failed)
          Object.assign(one, { state: 'waiting', nextAt: 0, attempts: 0, failed: false });
        return { status: 200, body: { replayed: failed.length } };
      }
      case '/publish/status': {
        const count = (state: Held['state']) => outbox.held.filter((one) => one.state === state).length;
        const recoverable = outbox.held.filter((one) => one.state === 'dead' && !one.rejected).length;
        const counts = {
          leased: count('leased'),
          waiting: count('waiting'),
          dead: count('dead'),
          live: count('live'),
        };
        return {
          status: 200,
          body: {
            pending: 0,
            oldestPendingAt: null,
            oldestOpenAt: null,
            ...counts,
            recoverable,
            now: Date.now(),
          },
        };
      }
      case '/publish/deliveries': {
        const deliveries = outbox.held.filter((one) => state === null || one.state === state).map(reportOf);
        return { status: 200, body: { deliveries } };
      }
      default:
        return { status: 404, body: { errors: [{ message: 'Route does not exist.' }] } };
    }
  }

  function settle(request: SettleRequest): StandInAnswer {
    const one = outbox.held.find((held) => held.id === request.id && held.lease === request.lease);
    if (one?.state !== 'leased') return lost();
    outbox.settled.push(request);
    const { outcome } = request;
    if (outcome.kind === 'live') one.state = 'live';
    if (outcome.kind === 'dead')
      Object.assign(one, { state: 'dead', failed: true, rejected: outcome.failure === 'rejected' });
    if (outcome.kind === 'retry') {
      Object.assign(one, {
        state: 'waiting',
        attempts: one.attempts + 1,
        nextAt: Date.now() + RETRY_MS,
        failed: true,
      });
    }
    if (outcome.kind === 'split') {
      outbox.held = outbox.held.filter((held) => held !== one);
      const middle = Math.ceil(one.changes.length / 2);
      outbox.add(one.changes.slice(0, middle));
      outbox.add(one.changes.slice(middle));
      return { status: 200, body: { state: 'split', nextAt: Date.now() } };
    }
    return { status: 200, body: { state: one.state, nextAt: outcome.kind === 'retry' ? one.nextAt : null } };
  }

  const server = await startStandIn(({ path, body, headers }) => {
    if (outbox.isDown) return { status: 503, body: { errors: [{ message: 'Under pressure' }] } };
    if (headers[RELAY_TOKEN_HEADER.toLowerCase()] !== TOKEN) {
      return { status: 401, body: { errors: [{ message: 'Wrong token.' }] } };
    }
    return answer(path, body === '' ? {} : JSON.parse(body));
  }, port);

  const outbox: OutboxStandIn = {
    ...server,
    held: [],
    settled: [],
    replays: [],
    renewals: 0,
    isDown: false,
    add(changes, correlationId = 'save-1') {
      const id = randomUUID();
      const facts = {
        attempts: 0,
        claimedAt: Date.now(),
        nextAt: 0,
        lease: '',
        failed: false,
        rejected: false,
      };
      outbox.held.push({ id, changes, state: 'waiting', correlationId, ...facts });
      return id;
    },
    takeLease(id) {
      for (const one of outbox.held) if (one.id === id) one.lease = randomUUID();
    },
  };
  return outbox;
}

function reportOf({ id, state, attempts, claimedAt, correlationId, changes, failed }: Held): DeliveryReport {
  return {
    id,
    state,
    attempts,
    claimedAt,
    settledAt: null,
    nextAt: null,
    failure: failed ? 'unreachable' : null,
    reason: failed ? 'The site does not answer.' : null,
    relay: null,
    correlationId,
    tags: [],
    pages: null,
    changes: changes.map((change) => ({ ...change, pages: null })),
  };
}

function lost(): StandInAnswer {
  return { status: 409, body: { errors: [{ message: 'The lease is lost.' }] } };
}
