/**
 * Next's `cacheHandlers.default`: the results of `'use cache'` functions, in the same store as the pages, so
 * that a purge reaches both. A result that failed, or whose tags say that it is kept nowhere, is not. Loading it
 * registers the handler of pages too; `next.config.ts` says why.
 */
import { z } from 'zod';
import { NEVER_STALE_TAG } from '../../contract/tags.ts';
import { type CacheEntry, registerPageHandler, type UseCacheHandler } from '../next-internals.ts';
import { modeOf } from '../purge.ts';
import { processStore } from '../store/process-store.ts';
import { isKeptNowhere } from './cached-value.ts';
import { countsSince } from './made.ts';
import PageHandler from './page-handler.ts';
import { renderClock } from './render-clock.ts';

const keptRead = z.object({
  bytes: z.instanceof(Uint8Array),
  tags: z.array(z.string()),
  stale: z.number(),
  timestamp: z.number(),
  expire: z.number(),
  revalidate: z.number(),
});

registerPageHandler(PageHandler);

/** Reads that are being written; whoever asks for one meanwhile waits, as Next's interface demands. */
const pending = new Map<string, Promise<void>>();

const handler: UseCacheHandler = {
  async get(key, softTags) {
    await pending.get(key);
    const now = Date.now();
    const kept = keptRead.safeParse(await processStore().get(`read:${key}`)).data;
    const state = kept
      ? await processStore().state([...kept.tags, ...softTags], countsSince(kept.timestamp, now))
      : 'expired';
    const isOld = kept !== undefined && now > kept.timestamp + kept.revalidate * 1000;
    if (state !== 'fresh' || isOld) renderClock.readBegins(key, now);
    if (!kept || state === 'expired') return undefined;
    if (state === 'stale' && kept.tags.includes(NEVER_STALE_TAG)) return undefined;
    const { bytes, ...facts } = kept;
    return { ...facts, value: streamOf(bytes), revalidate: state === 'stale' ? -1 : facts.revalidate };
  },

  async set(key, pendingEntry) {
    const written = Promise.withResolvers<void>();
    pending.set(key, written.promise);
    try {
      await keepRead(key, await pendingEntry);
    } finally {
      renderClock.readEnds(key);
      pending.delete(key);
      written.resolve();
    }
  },

  async refreshTags() {},

  /** Infinity: `get` looks at the tags of the route itself. */
  async getExpiration() {
    return Number.POSITIVE_INFINITY;
  },

  async updateTags(tags, durations) {
    await processStore().purge(tags, modeOf(durations), Date.now());
  },
};

export default handler;

async function keepRead(key: string, { value, timestamp, ...facts }: CacheEntry): Promise<void> {
  const bytes = await bytesOf(value);
  if (!bytes || isKeptNowhere(facts.tags)) return;
  const begun = timestamp + Date.now() - (performance.timeOrigin + performance.now());
  await processStore().put(
    `read:${key}`,
    { ...facts, bytes, timestamp: begun },
    { kind: 'read', expiresAt: begun + facts.expire * 1000, tags: [] },
  );
}

/** The whole of the stream, or undefined when it ends in an error: that is how Next hands over a failed read. */
async function bytesOf(value: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return Buffer.concat(await Array.fromAsync(value));
  } catch {
    return undefined;
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
