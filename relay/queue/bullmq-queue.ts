/**
 * Ticks as BullMQ jobs: whichever relay is free takes one. Redis may be gone, flushed or full at any time; the tick
 * then runs here, since the outbox is asked either way and leases keep two relays from doing one delivery twice.
 */
import { Queue as BullQueue, type JobsOptions, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type Log, reasonOf } from '../log.ts';
import { createOutboxQueue } from './outbox-queue.ts';
import type { Queue } from './queue.ts';

const NAME = 'publish';
/** Before every key, so that one Redis can serve others as well. */
const PREFIX = 'vitrine';
/** How long Redis may take to accept a job, in ms, before the tick runs here. */
const COMMAND_TIMEOUT_MS = 1_000;
/** How often a tick may lose its worker. BullMQ gives a job up after one; a tick is never at fault. */
const MAX_STALLED = 1_000;
/** Longest wait between two attempts to reach Redis, in ms. */
const RECONNECT_MS = 2_000;
const CLOSE_MS = 2_000;
/** BullMQ writes an event for each step of each job; nobody here reads them. */
const EVENTS_KEPT = 100;
/** Ticks of one second are one job. */
const SLOT_MS = 1_000;

interface Options {
  url: string;
  /** Ticks that run here at once. */
  concurrency: number;
  log: Log;
}

/** A queue over Redis, shared by all relays with the same `REDIS_URL`. */
export function createBullmqQueue({ url, concurrency, log }: Options): Queue {
  const local = createOutboxQueue();
  const retryStrategy = (times: number) => Math.min(times * 100, RECONNECT_MS);
  const connection = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy,
  });
  const queue = new BullQueue(NAME, {
    connection,
    prefix: PREFIX,
    streams: { events: { maxLen: EVENTS_KEPT } },
  });
  let worker: Worker | undefined;
  let isDown = false;

  const down = (reason: string) => {
    if (isDown) return;
    isDown = true;
    log.warn({ event: 'queue-down', reason }, 'Redis takes no jobs; ticks run in this relay');
  };
  const up = () => {
    if (isDown) log.info({ event: 'queue-up' }, 'Redis takes jobs again');
    isDown = false;
  };
  const quietly = (error: unknown) => log.debug({ event: 'redis', reason: reasonOf(error) }, 'Redis');
  connection.on('error', quietly);
  queue.on('error', quietly);

  /** Whether Redis has taken the job. While it is away nothing is asked, or questions would pile up for its return. */
  async function taken(options: JobsOptions): Promise<boolean> {
    if (connection.status !== 'ready') {
      down('not connected');
      return false;
    }
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('Redis takes too long')), COMMAND_TIMEOUT_MS);
    try {
      await Promise.race([
        queue.add('tick', {}, { removeOnComplete: true, removeOnFail: true, ...options }),
        late.promise,
      ]);
      up();
      return true;
    } catch (error) {
      down(reasonOf(error));
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    driver: 'bullmq',
    run(tick) {
      local.run(tick);
      worker = new Worker(
        NAME,
        async (job) => {
          await job.removeDeduplicationKey(); // what is called for from now on is another tick
          await tick();
        },
        {
          connection: { url, maxRetriesPerRequest: null, retryStrategy },
          prefix: PREFIX,
          concurrency,
          maxStalledCount: MAX_STALLED,
          runRetryDelay: RECONNECT_MS,
        },
      );
      worker.on('error', quietly);
    },
    async soon() {
      if (!(await taken({ deduplication: { id: 'soon' } }))) await local.soon();
    },
    async later(ms) {
      const slot = Math.ceil((Date.now() + ms) / SLOT_MS);
      const delay = slot * SLOT_MS - Date.now();
      if (!(await taken({ delay, deduplication: { id: `at-${slot}` } }))) await local.later(ms);
    },
    async close() {
      await local.close();
      const closing = Promise.allSettled([worker?.close(true), queue.close()]);
      await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
      connection.disconnect();
    },
  };
}
