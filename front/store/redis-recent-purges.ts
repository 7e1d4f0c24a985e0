/**
 * The purges that this process was told of last. Redis may have acknowledged them and yet lost them: a machine that
 * loses its power, a replica that takes over a moment too early. So they are repeated when Redis is back.
 */
import type { PurgeMode } from './page-store.ts';

/** How long a purge is remembered, in milliseconds. Ours: Redis writes to disk every second by default. */
const REMEMBERED_MS = 60_000;
/** Most purges remembered. Ours: ten a second. */
const MAX_PURGES = 600;

/** A purge of some tags. */
export interface Purge {
  tags: readonly string[];
  mode: PurgeMode;
  at: number;
}

/** Purges of the last minute. */
export class RecentPurges {
  #purges: { purge: Purge; takenAt: number }[] = [];

  add(purge: Purge, now: number): void {
    this.#purges = [...this.#young(now), { purge, takenAt: now }].slice(-MAX_PURGES);
  }

  list(now: number): Purge[] {
    return this.#young(now).map(({ purge }) => purge);
  }

  #young(now: number) {
    return this.#purges.filter(({ takenAt }) => takenAt > now - REMEMBERED_MS);
  }
}
