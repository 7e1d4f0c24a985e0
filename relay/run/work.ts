/** The relay's work: claim a delivery, carry it out, settle it, until nothing is due. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ClaimedDelivery } from '../../contract/outbox.ts';
import { type Log, reasonOf } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { OutboxClient } from '../outbox-client.ts';
import { LANES, LEASE_MS, LONGEST_MS, QUIET_MS, STOP_MS } from '../pace.ts';
import { correlationIdOf } from '../plan/event-of.ts';
import type { CarriedOut } from './carry-out.ts';
import { holdLease, LeaseLostError } from './hold-lease.ts';
import { settleSurely } from './settle-surely.ts';

/** What working needs. */
export interface WorkPorts {
  outbox: Pick<OutboxClient, 'claim' | 'renew' | 'settle'>;
  /** Who claims, for people. */
  relay: string;
  carryOut: (delivery: ClaimedDelivery, on: { log: Log; signal: AbortSignal }) => Promise<CarriedOut>;
  /** When something is due that waits for its next attempt, in ms from now. */
  later: (ms: number) => void;
  metrics: Pick<Metrics, 'settled'>;
  log: Log & { child: (fields: Record<string, unknown>) => Log };
}

/** The work of one relay. */
export interface Work {
  /** Claims and carries out until nothing is due; several at once are helpers of each other. Never rejects. */
  tick(): Promise<void>;
  /** Claims nothing more; waits a few seconds for what is under way, then abandons it to its lease. */
  stop(): Promise<void>;
}

/** Work with at most `LANES` deliveries under way. */
export function createWork({ outbox, relay, carryOut, later, metrics, log }: WorkPorts): Work {
  const lanes = new Set<Promise<void>>();
  const stopping = new AbortController();
  let claiming = true;

  async function tick(): Promise<void> {
    if (!claiming || lanes.size >= LANES) return;
    const lane = claimAndCarryOut().catch((error) => {
      log.error({ event: 'failed', reason: reasonOf(error) }, 'a tick failed');
    });
    lanes.add(lane);
    await lane;
    lanes.delete(lane);
  }

  async function claimAndCarryOut(): Promise<void> {
    while (claiming) {
      const sentAt = performance.now();
      const answer = await outbox.claim({
        relay,
        leaseMs: LEASE_MS,
        quietMs: QUIET_MS,
        longestMs: LONGEST_MS,
      });
      if (!answer.ok) {
        log.warn({ event: 'not-claimed', reason: answer.problem.reason }, 'nothing could be claimed');
        return;
      }
      const { delivery } = answer.value;
      if (!delivery) return;
      void tick(); // there may be more
      await handle(delivery, sentAt);
    }
  }

  async function handle(delivery: ClaimedDelivery, claimSentAt: number): Promise<void> {
    const { id, lease, changes, attempts } = delivery;
    const lines = log.child({
      correlationId: correlationIdOf(delivery),
      delivery: id,
      attempt: attempts + 1,
    });
    lines.info({ event: 'claimed', changes: changes.length }, 'claimed');
    const lost = new AbortController();
    const signal = AbortSignal.any([stopping.signal, lost.signal]);
    const release = holdLease(delivery, { outbox, log: lines, onLost: (error) => lost.abort(error) });
    try {
      const { outcome, tags } = await carryOut(delivery, { log: lines, signal });
      const seenAt = cmsClock(delivery, claimSentAt);
      const answer = await settleSurely(
        { id, lease, tags, outcome },
        { outbox, pause: (ms) => pause(ms, undefined, { signal }) },
      );
      if (!answer.ok) {
        lines.warn({ event: 'not-settled', reason: answer.problem.reason }, 'its end could not be told');
        return;
      }
      const { state, nextAt } = answer.value;
      metrics.settled(delivery, { outcome, state, seenAt });
      const nextInMs =
        nextAt === null ? undefined : Math.max(0, Math.round(nextAt - cmsClock(delivery, claimSentAt)));
      const facts = { event: 'settled', state, ...told(outcome), nextInMs };
      if (outcome.kind === 'live')
        lines.info({ ...facts, seconds: secondsOf(delivery, seenAt) }, 'seen live');
      else lines.warn(facts, 'not live');
      if (nextInMs !== undefined) later(nextInMs);
    } catch (error) {
      const why =
        error instanceof LeaseLostError ? 'lease-lost' : stopping.signal.aborted ? 'stopping' : 'failed';
      lines.warn({ event: 'abandoned', why, reason: reasonOf(error) }, 'abandoned; it is made again');
    } finally {
      release();
    }
  }

  return {
    tick,
    async stop() {
      claiming = false;
      await Promise.race([Promise.all(lanes), pause(STOP_MS, undefined, { ref: false })]);
      stopping.abort(new Error('The relay stops'));
      await Promise.all(lanes);
    },
  };
}

/** The CMS's clock now: what it read when it gave the lease, and what has passed since the claim was sent. */
function cmsClock({ leasedUntil }: ClaimedDelivery, claimSentAt: number): number {
  return leasedUntil - LEASE_MS + (performance.now() - claimSentAt);
}

function secondsOf({ changes }: ClaimedDelivery, seenAt: number): number {
  const oldest = Math.min(...changes.map((change) => change.firstAt));
  return Math.round(seenAt - oldest) / 1000;
}

function told(outcome: CarriedOut['outcome']): Record<string, unknown> {
  if (outcome.kind === 'live') return { pages: outcome.pages };
  return { reason: outcome.reason, failure: outcome.kind === 'split' ? 'rejected' : outcome.failure };
}
