/** What Prometheus reads. Depth and age come from the outbox at each scrape, so they are right with many relays. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ClaimedDelivery, OutboxStatus, Outcome, SettleAnswer } from '../contract/outbox.ts';
import type { OutboxClient } from './outbox-client.ts';

/** The relay's metrics. */
export interface Metrics {
  /** An attempt has ended and the outbox knows. `seenAt`: clock of the CMS, milliseconds. */
  settled(
    delivery: Pick<ClaimedDelivery, 'attempts' | 'changes'>,
    ended: { outcome: Outcome; state: SettleAnswer['state']; seenAt: number },
  ): void;
  /** All of them in Prometheus's text form. */
  scrape(): Promise<{ contentType: string; text: string }>;
}

/** Seconds; the bounds at 1 and 3 are the ones that are promised for p50 and p99. */
const LIVE_BUCKETS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10, 30, 60, 300, 1200, 3600];

/** Metrics of one relay, with a registry of its own. */
export function createMetrics(outbox: Pick<OutboxClient, 'status'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'vitrine_relay_' });

  const reachable = new Gauge({ name: 'vitrine_outbox_up', help: '1 while the outbox answers.', registers });
  const depth = new Gauge({
    name: 'vitrine_outbox_depth',
    help: 'Changes that no delivery has taken yet (pending), and deliveries by state.',
    labelNames: ['state'],
    registers,
  });
  const oldest = new Gauge({
    name: 'vitrine_outbox_oldest_seconds',
    help: 'Age of the oldest change that is pending, and of the oldest delivery that is neither live nor dead.',
    labelNames: ['of'],
    registers,
  });
  const deliveries = new Counter({
    name: 'vitrine_relay_attempts_total',
    help: 'Attempts of this relay, by what became of the delivery: live, waiting, dead or split.',
    labelNames: ['outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'vitrine_relay_failures_total',
    help: 'Failed attempts of this relay, by kind.',
    labelNames: ['failure'],
    registers,
  });
  const attempts = new Histogram({
    name: 'vitrine_relay_attempts_until_live',
    help: 'How many attempts a delivery took until it was seen live.',
    buckets: [1, 2, 3, 4],
    registers,
  });
  const publishToLive = new Histogram({
    name: 'vitrine_publish_to_live_seconds',
    help: 'From the recording of a change to its being seen live, by the clock of the CMS.',
    buckets: LIVE_BUCKETS,
    registers,
  });

  function show(status: OutboxStatus): void {
    const { pending, leased, waiting, dead, recoverable, now, oldestPendingAt, oldestOpenAt } = status;
    for (const [state, count] of Object.entries({ pending, leased, waiting, dead, recoverable })) {
      depth.set({ state }, count);
    }
    const age = (at: number | null) => (at === null ? 0 : Math.max(0, now - at) / 1000);
    oldest.set({ of: 'pending' }, age(oldestPendingAt));
    oldest.set({ of: 'delivery' }, age(oldestOpenAt));
  }

  return {
    settled(delivery, { outcome, state, seenAt }) {
      deliveries.inc({ outcome: state });
      if (outcome.kind === 'retry' || outcome.kind === 'dead') failures.inc({ failure: outcome.failure });
      if (outcome.kind === 'split') failures.inc({ failure: 'rejected' });
      if (outcome.kind !== 'live') return;
      attempts.observe(delivery.attempts + 1);
      for (const { at } of delivery.changes) publishToLive.observe(Math.max(0, seenAt - at) / 1000);
    },
    async scrape() {
      const status = await outbox.status();
      reachable.set(status.ok ? 1 : 0);
      if (status.ok) show(status.value);
      else {
        depth.reset(); // an old number would look like a new one
        oldest.reset();
      }
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
