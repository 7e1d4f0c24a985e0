/** What every durable page store promises, whatever is behind it. Run on SQLite and on Redis. */
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Bound, EntryKind, PageStore } from '../../../front/store/page-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const TINY: Bound = { entries: 3, bytes: 10_000 };
const BOUNDS: Record<EntryKind, Bound> = { page: TINY, 'not-found': { ...TINY, entries: 2 }, read: TINY };

/** What a store is opened with: a clock that stands still, and bounds. */
export interface SuiteOptions {
  now: () => number;
  log: (line: string) => void;
  bounds?: Record<EntryKind, Bound>;
}

/** A kind of store: how it is opened, more than once on the same data, and how those are emptied before a test. */
export interface StoreKind {
  name: string;
  open(options: SuiteOptions): PageStore;
  empty(): Promise<void>;
}

/** Declares the tests of one kind of store. */
export function storeSuite({ name, open, empty }: StoreKind): void {
  let start: number;
  let time: number;
  let lines: string[];

  async function openStore(build = 'build-1', bounds?: Record<EntryKind, Bound>): Promise<PageStore> {
    const store = open({ now: () => time, log: (line) => lines.push(line), bounds });
    onTestFinished(() => store.close());
    await store.openBuild(build);
    await store.probe();
    return store;
  }

  const about = (kind: EntryKind = 'page', ...tags: string[]) => ({
    kind,
    expiresAt: start + 30 * DAY_MS,
    tags,
  });

  async function keysKept(store: PageStore, keys: string[]): Promise<string[]> {
    const values = await Promise.all(keys.map((key) => store.get(key)));
    return keys.filter((_, index) => values[index] !== undefined);
  }

  describe(`a page store ${name}`, () => {
    beforeEach(async () => {
      await empty();
      start = Date.now();
      time = start;
      lines = [];
    });

    test('gives back what was put, with buffers and maps, to every process', async () => {
      const value = {
        html: '<p>é</p>',
        rscData: Buffer.from([0, 255, 10, 13]),
        segmentData: new Map([['/_tree', Buffer.from('t')]]),
      };
      const [one, other] = [await openStore(), await openStore()];
      await one.put('a', value, about());
      expect(await one.get('a')).toEqual(value);
      expect(await other.get('a')).toEqual(value);
      expect(await other.get('b')).toBeUndefined();
    });

    test('keeps the latest value of a key, whoever put it', async () => {
      const [one, other] = [await openStore(), await openStore()];
      await one.put('a', 'old', about());
      expect(await other.get('a')).toBe('old');
      await other.put('a', 'new', about('not-found'));
      expect(await one.get('a')).toBe('new');
    });

    test('forgets an entry that another process has deleted, or that is past its end', async () => {
      const [one, other] = [await openStore(), await openStore()];
      for (const key of ['a', 'b']) await one.put(key, key, { ...about(), expiresAt: start + HOUR_MS });
      expect(await other.get('a')).toBe('a');
      await one.delete('a');
      expect(await other.get('a')).toBeUndefined();
      time += HOUR_MS;
      expect(await one.get('b')).toBeUndefined();
    });

    test('does not keep what is past its end already', async () => {
      const store = await openStore();
      await store.put('a', 1, { ...about(), expiresAt: start });
      expect(await store.get('a')).toBeUndefined();
    });

    describe('tags', () => {
      test('tell entries apart that are older than a purge, the millisecond of it included', async () => {
        const store = await openStore();
        await store.purge(['project-1'], 'stale', start + 10);
        await store.purge(['project-2'], 'expired', start + 10);
        expect(await store.state(['projects', 'project-1'], start + 5)).toBe('stale');
        expect(await store.state(['project-1', 'project-2'], start + 10)).toBe('expired');
        expect(await store.state(['project-1', 'project-2'], start + 11)).toBe('fresh');
        expect(await store.state(['project-3'], start + 5)).toBe('fresh');
        expect(await store.state([], start + 5)).toBe('fresh');
      });

      test('are not softened by a later or an earlier purge', async () => {
        const store = await openStore();
        await store.purge(['project-1'], 'expired', start + 10);
        await store.purge(['project-1'], 'stale', start + 20);
        await store.purge(['project-1'], 'expired', start + 1);
        expect(await store.state(['project-1'], start + 5)).toBe('expired');
        expect(await store.state(['project-1'], start + 15)).toBe('stale');
      });

      test('that are purged elsewhere count at the next question, for the same list and for the same entry', async () => {
        const [one, other] = [await openStore(), await openStore()];
        const tags = ['projects', '_N_T_/projects'];
        await one.put('a', { tags }, about('page', 'projects'));
        for (let look = 0; look < 3; look += 1) {
          expect(await one.get('a')).toBeDefined();
          expect(await one.state(tags, start + 1)).toBe('fresh');
        }
        await other.purge(['projects'], 'stale', start + 1);
        expect(await one.get('a')).toBeDefined();
        expect(await one.state(tags, start + 1)).toBe('stale');
        await other.purge(['_N_T_/projects'], 'expired', start + 1);
        expect(await one.state(tags, start + 1)).toBe('expired');
      });

      test('a thousand of them are purged in one step', async () => {
        const store = await openStore();
        const tags = Array.from({ length: 1_000 }, (_, index) => `project-${index + 1}`);
        await store.purge(tags, 'expired', start + 1);
        expect(await store.state(['project-1000'], start)).toBe('expired');
        expect(await store.state(tags, start + 2)).toBe('fresh');
      });

      test('of an entry that is older than the store are not trusted: it may have been purged before', async () => {
        const store = await openStore();
        expect(await store.state(['projects'], start - 1)).toBe('stale');
        expect(await store.state(['projects'], start)).toBe('fresh');
      });

      test('are still purged after every process was replaced', async () => {
        const before = await openStore();
        await before.put('a', 1, about());
        await before.purge(['projects'], 'expired', start + 5);
        await before.close();
        const after = await openStore();
        expect(await after.get('a')).toBe(1);
        expect(await after.state(['projects'], start + 1)).toBe('expired');
      });
    });

    describe('finds pages by their tags', () => {
      test('and addresses that lead nowhere, last used first, but no reads', async () => {
        const store = await openStore();
        await store.put('a', 1, about('page', 'projects', 'project-1'));
        time += 1;
        await store.put('b', 1, about('not-found', 'projects'));
        await store.put('c', 1, about('read', 'projects'));
        await store.put('d', 1, about('page', 'articles'));
        expect(await store.keysWith(['projects', 'project-1'], 10)).toEqual({ keys: ['b', 'a'], total: 2 });
        expect(await store.keysWith(['projects'], 1)).toEqual({ keys: ['b'], total: 2 });
        expect(await store.keysWith(['themes'], 10)).toEqual({ keys: [], total: 0 });
        expect(await store.keysWith([], 10)).toEqual({ keys: [], total: 0 });
      });

      test('that they carry now, and not those of an earlier rendering', async () => {
        const store = await openStore();
        await store.put('a', 1, about('page', 'project-1', 'project-1'));
        await store.put('a', 2, about('page', 'project-2'));
        expect(await store.keysWith(['project-1'], 10)).toEqual({ keys: [], total: 0 });
        expect(await store.keysWith(['project-2'], 10)).toEqual({ keys: ['a'], total: 1 });
      });

      test('as long as the pages are there', async () => {
        const store = await openStore();
        for (const key of ['a', 'b'])
          await store.put(key, 1, { ...about('page', 'projects'), expiresAt: start + HOUR_MS });
        await store.delete('a');
        expect((await store.keysWith(['projects'], 10)).keys).toEqual(['b']);
        time += HOUR_MS;
        expect(await store.keysWith(['projects'], 10)).toEqual({ keys: [], total: 0 });
      });
    });

    describe('keeps to its bounds', () => {
      test('of entries: what was used longest ago goes', async () => {
        const [store, other] = [await openStore('build-1', BOUNDS), await openStore()];
        for (const key of ['a', 'b', 'c']) {
          await store.put(key, key, about());
          time += 1;
        }
        time += DAY_MS;
        await store.get('a');
        await store.put('d', 'd', about());
        expect(await keysKept(other, ['a', 'b', 'c', 'd'])).toEqual(['a', 'c', 'd']);
      });

      test('of bytes: as many go as are needed, and what never fits is not kept', async () => {
        const [store, other] = [await openStore('build-1', BOUNDS), await openStore()];
        for (const key of ['a', 'b', 'c']) {
          await store.put(key, 'x'.repeat(3_000), about());
          time += 1;
        }
        await store.put('d', 'x'.repeat(6_000), about());
        expect(await keysKept(other, ['a', 'b', 'c', 'd'])).toEqual(['c', 'd']);
        await store.put('d', 'x'.repeat(20_000), about());
        expect(await keysKept(other, ['a', 'b', 'c', 'd'])).toEqual(['c']);
      });

      test('also where one entry is put again and again, each time with another size', async () => {
        const [store, other] = [await openStore('build-1', BOUNDS), await openStore()];
        await store.put('a', 'x'.repeat(3_000), about());
        for (let size = 1; size <= 9; size += 1) await store.put('b', 'x'.repeat(size * 700), about());
        expect(await keysKept(other, ['a', 'b'])).toEqual(['a', 'b']);
      });

      test('made-up addresses push out neither pages nor reads, and take their tags along', async () => {
        const [store, other] = [await openStore('build-1', BOUNDS), await openStore()];
        await store.put('page', 1, about());
        await store.put('read', 1, about('read'));
        for (let index = 0; index < 50; index += 1) {
          time += 1;
          await store.put(`bogus-${index}`, index, about('not-found', 'projects'));
        }
        const keys = ['page', 'read', 'bogus-0', 'bogus-47', 'bogus-48', 'bogus-49'];
        expect(await keysKept(other, keys)).toEqual(['page', 'read', 'bogus-48', 'bogus-49']);
        expect((await store.keysWith(['projects'], 10)).total).toBe(2);
      });
    });

    describe('keeps builds apart', () => {
      test('and keeps the newest previous one, to which one may go back', async () => {
        for (const build of ['build-1', 'build-2', 'build-3']) {
          const store = await openStore(build);
          expect(await store.get('a')).toBeUndefined();
          await store.put('a', build, about());
          time += 1;
        }
        const again = await openStore('build-2');
        expect(await again.get('a')).toBe('build-2');
        const oldest = await openStore('build-1');
        expect(await oldest.get('a')).toBeUndefined();
      });

      test('and knows which pages the one before kept and this one has not, last used first', async () => {
        const before = await openStore();
        for (const key of ['a', 'b', 'c']) {
          await before.put(key, key, about());
          time += 1;
        }
        await before.put('bogus', 1, about('not-found'));
        await before.put('read', 1, about('read'));
        const store = await openStore('build-2');
        await store.put('b', 'new', about());
        expect(await store.coldKeys(10)).toEqual(['c', 'a']);
        expect(await store.coldKeys(1)).toEqual(['c']);
      });

      test('of which the first has none before it', async () => {
        const store = await openStore();
        await store.put('a', 1, about());
        expect(await store.coldKeys(10)).toEqual([]);
      });

      test('finds by tag only pages of its own, and shares what was purged', async () => {
        const before = await openStore();
        await before.put('a', 1, about('page', 'projects'));
        const store = await openStore('build-2');
        expect(await store.keysWith(['projects'], 10)).toEqual({ keys: [], total: 0 });
        await before.purge(['projects'], 'expired', start + 5);
        expect(await store.state(['projects'], start)).toBe('expired');
      });
    });

    test('says nothing to the operator while all is well', async () => {
      const store = await openStore();
      await store.put('a', 1, about());
      await store.get('a');
      await store.purge(['projects'], 'stale', start);
      await store.close();
      expect(lines).toEqual([]);
    });
  });
}
