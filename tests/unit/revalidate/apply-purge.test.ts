import { describe, expect, it } from 'vitest';
import { applyPurge } from '../../../lib/revalidate/apply-purge.ts';
import { EVENT } from './deliveries.ts';

describe('applyPurge', () => {
  it('lets edits serve stale once, and never what has gone', async () => {
    const told: unknown[] = [];
    await applyPurge(
      EVENT.tags,
      async (purges) => void told.push(purges),
      (tag, profile) => void told.push([tag, profile]),
    );
    expect(told).toEqual([['project-12', 'max'], ['projects', { expire: 0 }], EVENT.tags]);
  });

  it('is done only when the page store is', async () => {
    const stored = Promise.withResolvers<void>();
    let done = false;
    const purging = applyPurge(
      EVENT.tags,
      () => stored.promise,
      () => undefined,
    ).then(() => {
      done = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    stored.resolve();
    await purging;
    expect(done).toBe(true);
  });

  it('fails when the page store does', async () => {
    const failing = applyPurge(
      EVENT.tags,
      () => Promise.reject(new Error('disk full')),
      () => undefined,
    );
    await expect(failing).rejects.toThrow('disk full');
  });
});
