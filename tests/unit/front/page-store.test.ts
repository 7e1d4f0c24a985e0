/** What every page store promises, whatever is behind it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../../front/store/memory-store.ts';
import type { EntryKind, PageStore } from '../../../front/store/page-store.ts';
import { createSqliteStore } from '../../../front/store/sqlite-store.ts';

const START = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;

let folder: string;
let time: number;
let store: PageStore;

const now = () => time;
const page = (kind: EntryKind = 'page', ...tags: string[]) => ({ kind, expiresAt: START + HOUR_MS, tags });

describe.each([
  { name: 'in memory', create: () => createMemoryStore(now) },
  { name: 'in SQLite', create: () => createSqliteStore({ path: join(folder, 'pages.sqlite'), now }) },
])('a page store $name', ({ create }) => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'page-store-'));
    time = START;
    store = create();
    await store.openBuild('build-1');
    await store.probe();
  });

  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('gives back what was put, with buffers and maps', async () => {
    const value = {
      html: '<p>é</p>',
      rscData: Buffer.from('flight'),
      segmentData: new Map([['/_tree', Buffer.from('t')]]),
    };
    await store.put('a', value, page());
    expect(await store.get('a')).toEqual(value);
    expect(await store.get('b')).toBeUndefined();
  });

  test('keeps the latest value of a key', async () => {
    await store.put('a', 'old', page());
    await store.put('a', 'new', page('not-found'));
    expect(await store.get('a')).toBe('new');
  });

  test('forgets an entry that is deleted or past its end', async () => {
    await store.put('a', 1, page());
    await store.put('b', 2, page());
    await store.delete('a');
    time += HOUR_MS;
    expect([await store.get('a'), await store.get('b')]).toEqual([undefined, undefined]);
  });

  test('tells entries apart that are older than a purge of one of their tags', async () => {
    await store.purge(['project-1'], 'stale', START + 10);
    await store.purge(['project-2'], 'expired', START + 10);
    expect(await store.state(['projects', 'project-1'], START + 5)).toBe('stale');
    expect(await store.state(['project-1', 'project-2'], START + 5)).toBe('expired');
    expect(await store.state(['project-1', 'project-2'], START + 11)).toBe('fresh');
    expect(await store.state(['project-3'], START + 5)).toBe('fresh');
    expect(await store.state([], START + 5)).toBe('fresh');
  });

  test('counts an entry begun in the millisecond of a purge as older', async () => {
    await store.purge(['project-1'], 'expired', START + 10);
    expect(await store.state(['project-1'], START + 10)).toBe('expired');
  });

  test('does not let a later or an earlier purge soften one that expired', async () => {
    await store.purge(['project-1'], 'expired', START + 10);
    await store.purge(['project-1'], 'stale', START + 20);
    await store.purge(['project-1'], 'expired', START + 1);
    expect(await store.state(['project-1'], START + 5)).toBe('expired');
    expect(await store.state(['project-1'], START + 15)).toBe('stale');
  });

  describe('finds pages by their tags', () => {
    test('and addresses that lead nowhere, last used first, but no reads', async () => {
      await store.put('a', 1, page('page', 'projects', 'project-1'));
      time += 1;
      await store.put('b', 1, page('not-found', 'projects'));
      await store.put('c', 1, page('read', 'projects'));
      await store.put('d', 1, page('page', 'articles'));
      expect(await store.keysWith(['projects', 'project-1'], 10)).toEqual({ keys: ['b', 'a'], total: 2 });
      expect(await store.keysWith(['projects'], 1)).toEqual({ keys: ['b'], total: 2 });
      expect(await store.keysWith(['themes'], 10)).toEqual({ keys: [], total: 0 });
      expect(await store.keysWith([], 10)).toEqual({ keys: [], total: 0 });
    });

    test('that they carry now, and not those of an earlier rendering', async () => {
      await store.put('a', 1, page('page', 'project-1', 'project-1'));
      await store.put('a', 2, page('page', 'project-2'));
      expect(await store.keysWith(['project-1'], 10)).toEqual({ keys: [], total: 0 });
      expect(await store.keysWith(['project-2'], 10)).toEqual({ keys: ['a'], total: 1 });
    });

    test('as long as the pages are there', async () => {
      await store.put('a', 1, page('page', 'projects'));
      await store.put('b', 1, page('page', 'projects'));
      await store.delete('a');
      expect((await store.keysWith(['projects'], 10)).keys).toEqual(['b']);
      time += HOUR_MS;
      expect(await store.keysWith(['projects'], 10)).toEqual({ keys: [], total: 0 });
    });
  });

  test('sees a purge that comes between two looks at the same list of tags', async () => {
    const tags = ['projects'];
    expect(await store.state(tags, START)).toBe('fresh');
    await store.purge(tags, 'stale', START + 1);
    expect(await store.state(tags, START)).toBe('stale');
    await store.purge(tags, 'expired', START + 1);
    expect(await store.state(tags, START)).toBe('expired');
    expect(await store.state(tags, START + 2)).toBe('fresh');
  });

  test('knows of no page that an earlier build has kept when there was none', async () => {
    await store.put('a', 1, page());
    expect(await store.coldKeys(10)).toEqual([]);
  });
});

test('a memory store drops what was used longest ago', async () => {
  store = createMemoryStore(() => START, 2);
  await store.put('a', 1, page());
  await store.put('b', 2, page());
  await store.get('a');
  await store.put('c', 3, page());
  expect([await store.get('a'), await store.get('b'), await store.get('c')]).toEqual([1, undefined, 3]);
});
