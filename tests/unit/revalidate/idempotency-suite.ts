/** What every store of idempotency keys promises, whatever is behind it. Run on SQLite and on Redis. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { KEY_RETENTION_MS } from '../../../contract/limits.ts';
import type { IdempotencyStore } from '../../../lib/revalidate/idempotency-store.ts';

const AT = 1_795_251_600_000;

/** A kind of store: how it is opened, more than once on the same keys, and how those are emptied before a test. */
export interface KeyStoreKind {
  name: string;
  open(options?: { maxKeys?: number }): IdempotencyStore;
  empty(): Promise<void>;
}

/** Declares the tests of one kind of store. */
export function idempotencySuite({ name, open, empty }: KeyStoreKind): void {
  describe(`the store of idempotency keys ${name}`, () => {
    let store: IdempotencyStore;
    beforeEach(async () => {
      await empty();
      store = opened({ maxKeys: 3 });
    });

    function opened(options?: { maxKeys: number }): IdempotencyStore {
      const one = open(options);
      onTestFinished(() => one.close());
      return one;
    }

    it('tells new, duplicate and conflict apart; looking changes nothing', async () => {
      expect(await store.check('a', 'hash', AT)).toBe('new');
      expect(await store.check('a', 'hash', AT)).toBe('new');
      expect(await store.record('a', 'hash', AT)).toBe('new');
      expect(await store.check('a', 'hash', AT)).toBe('duplicate');
      expect(await store.check('a', 'other', AT)).toBe('conflict');
    });

    it('keeps the first of two records and tells the second what it met', async () => {
      await store.record('a', 'hash', AT);
      expect(await store.record('a', 'other', AT)).toBe('conflict');
      expect(await store.record('a', 'hash', AT)).toBe('duplicate');
      expect(await store.check('a', 'hash', AT)).toBe('duplicate');
    });

    it('agrees with another process on the same keys', async () => {
      const second = opened();
      await store.record('a', 'hash', AT);
      expect(await second.record('a', 'other', AT)).toBe('conflict');
    });

    it('tells one of two that record a key at once that it was first', async () => {
      const stores = [store, opened(), opened()];
      const states = await Promise.all(stores.map((one) => one.record('a', 'hash', AT)));
      expect(states.sort()).toEqual(['duplicate', 'duplicate', 'new']);
    });

    it('still knows a key after it was closed', async () => {
      await store.record('a', 'hash', AT);
      await store.close();
      expect(await store.check('a', 'hash', AT)).toBe('duplicate');
    });

    it('forgets a key after 24 hours, not a moment before', async () => {
      await store.record('a', 'hash', AT);
      await store.prune(AT + KEY_RETENTION_MS - 1);
      expect(await store.check('a', 'hash', AT + KEY_RETENTION_MS - 1)).toBe('duplicate');
      expect(await store.check('a', 'hash', AT + KEY_RETENTION_MS)).toBe('new');
      await store.prune(AT + KEY_RETENTION_MS);
      expect(await store.check('a', 'hash', AT)).toBe('new');
    });

    it('keeps no more than its bound, the newest', async () => {
      for (const key of ['e', 'd', 'c', 'b', 'a']) await store.record(key, 'hash', AT);
      const states = await Promise.all(['e', 'd', 'c', 'b', 'a'].map((key) => store.check(key, 'hash', AT)));
      expect(states).toEqual(['new', 'new', 'duplicate', 'duplicate', 'duplicate']);
    });

    it('does not lose keys to a duplicate at the bound', async () => {
      for (const key of ['a', 'b', 'c']) await store.record(key, 'hash', AT);
      for (let i = 0; i < 5; i++) await store.record('c', 'hash', AT);
      await store.prune(AT);
      expect(await store.check('a', 'hash', AT)).toBe('duplicate');
    });

    it('takes a key anew, with another body, once its 24 hours are over', async () => {
      await store.record('a', 'hash', AT);
      expect(await store.record('a', 'other', AT + KEY_RETENTION_MS)).toBe('new');
      expect(await store.check('a', 'other', AT + KEY_RETENTION_MS)).toBe('duplicate');
    });
  });
}
