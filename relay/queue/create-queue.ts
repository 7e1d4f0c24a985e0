/** Chooses the queue. BullMQ is loaded only where it is used. */
import type { RelayEnv } from '../env.ts';
import type { Log } from '../log.ts';
import { LANES } from '../pace.ts';
import { createOutboxQueue } from './outbox-queue.ts';
import type { Queue } from './queue.ts';

/** BullMQ where there is a `REDIS_URL`, else the embedded queue. */
export async function createQueue({ REDIS_URL }: Pick<RelayEnv, 'REDIS_URL'>, log: Log): Promise<Queue> {
  if (REDIS_URL === undefined) return createOutboxQueue();
  const { createBullmqQueue } = await import('./bullmq-queue.ts');
  return createBullmqQueue({ url: REDIS_URL, concurrency: LANES, log });
}
