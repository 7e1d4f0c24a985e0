import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EntryKind, type PageStore, StoreUnavailable } from '../../../front/store/page-store.ts';
import { createSqliteStore, type SqliteStoreOptions } from '../../../front/store/sqlite-store.ts';

const START = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const tiny = { entries: 3, bytes: 10_000 };

let folder: string;
let path: string;
let time: number;
let lines: string[];
let open: PageStore[];

async function openStore(options: Partial<SqliteStoreOptions> = {}, build = 'build-1'): Promise<PageStore> {
  const store = createSqliteStore({ path, now: () => time, log: (line) => lines.push(line), ...options });
  open.push(store);
  await store.openBuild(build);
  return store;
}

const about = (kind: EntryKind = 'page', ...tags: string[]) => ({
  kind,
  expiresAt: START + 30 * DAY_MS,
  tags,
});
const keysKept = async (store: PageStore, keys: string[]) => {
  const values = await Promise.all(keys.map((key) => store.get(key)));
  return keys.filter((_, index) => values[index] !== undefined);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-store-'));
  path = join(folder, 'data', 'pages.sqlite');
  time = START;
  lines = [];
  open = [];
});

afterEach(async () => {
  for (const store of open) await store.close();
  rmSync(folder, { recursive: true });
});

describe('bounds', () => {
  const bounds = { page: tiny, 'not-found': { entries: 2, bytes: 10_000 }, read: tiny };

  test('of entries: what was used longest ago goes', async () => {
    const store = await openStore({ bounds });
    for (const key of ['a', 'b', 'c']) {
      await store.put(key, key, about());
      time += 1;
    }
    time += DAY_MS;
    await store.get('a');
    await store.put('d', 'd', about());
    expect(await keysKept(store, ['a', 'b', 'c', 'd'])).toEqual(['a', 'c', 'd']);
  });

  test('of bytes: as many go as are needed, and what never fits is not kept', async () => {
    const store = await openStore({ bounds });
    for (const key of ['a', 'b', 'c']) {
      await store.put(key, 'x'.repeat(3_000), about());
      time += 1;
    }
    await store.put('d', 'x'.repeat(6_000), about());
    expect(await keysKept(store, ['a', 'b', 'c', 'd'])).toEqual(['c', 'd']);
    await store.put('d', 'x'.repeat(20_000), about());
    expect(await keysKept(store, ['a', 'b', 'c', 'd'])).toEqual(['c']);
  });

  test('made-up addresses push out neither pages nor reads', async () => {
    const store = await openStore({ bounds });
    await store.put('page', 1, about());
    await store.put('read', 1, about('read'));
    for (let index = 0; index < 50; index += 1) {
      time += 1;
      await store.put(`bogus-${index}`, index, about('not-found'));
    }
    const kept = await keysKept(store, ['page', 'read', 'bogus-0', 'bogus-47', 'bogus-48', 'bogus-49']);
    expect(kept).toEqual(['page', 'read', 'bogus-48', 'bogus-49']);
  });

  test('hold for the index of tags too: what goes takes its tags along', async () => {
    const store = await openStore({ bounds });
    for (let index = 0; index < 10; index += 1) {
      time += 1;
      await store.put(`bogus-${index}`, index, about('not-found', 'projects', 'navigation'));
    }
    expect((await store.keysWith(['projects'], 10)).total).toBe(2);
    const file = new DatabaseSync(path, { readOnly: true });
    expect(file.prepare('SELECT count(*) AS rows FROM entry_tag').get()).toEqual({ rows: 4 });
    file.close();
  });
});

describe('builds', () => {
  test('do not see each other, and only the newest previous one is kept', async () => {
    for (const build of ['build-1', 'build-2', 'build-3']) {
      const store = await openStore({}, build);
      expect(await store.get('a')).toBeUndefined();
      await store.put('a', build, about());
      time += 1;
    }
    const again = await openStore({}, 'build-2');
    expect(await again.get('a')).toBe('build-2');
    const oldest = await openStore({}, 'build-1');
    expect(await oldest.get('a')).toBeUndefined();
  });

  test('know which pages the one before kept and they have not, last used first', async () => {
    const before = await openStore();
    for (const key of ['a', 'b', 'c']) {
      await before.put(key, key, about());
      time += 1;
    }
    await before.put('bogus', 1, about('not-found'));
    await before.put('read', 1, about('read'));
    const store = await openStore({}, 'build-2');
    await store.put('b', 'new', about('not-found'));
    expect(await store.coldKeys(10)).toEqual(['c', 'a']);
    expect(await store.coldKeys(1)).toEqual(['c']);
    expect(await store.keysWith([], 10)).toEqual({ keys: [], total: 0 });
  });

  test('find by tag only pages of their own', async () => {
    await (await openStore()).put('a', 1, about('page', 'projects'));
    const store = await openStore({}, 'build-2');
    expect(await store.keysWith(['projects'], 10)).toEqual({ keys: [], total: 0 });
    await store.put('b', 1, about('page', 'projects'));
    expect(await store.keysWith(['projects'], 10)).toEqual({ keys: ['b'], total: 1 });
  });

  test('share what was purged', async () => {
    const store = await openStore();
    await store.purge(['projects'], 'expired', START + 5);
    expect(await (await openStore({}, 'build-2')).state(['projects'], START)).toBe('expired');
  });
});

describe('what is remembered', () => {
  test('is the very same value as long as nothing was committed, and bytes are read once', async () => {
    const store = await openStore();
    await store.put('a', { html: 'one' }, about());
    const first = await store.get('a');
    expect(await store.get('a')).toBe(first);
    await store.put('b', 1, about());
    expect(await store.get('a')).toBe(first);
  });

  test('is neither what was handed in nor what this process has replaced, deleted or let expire', async () => {
    const store = await openStore();
    const given = { html: 'one' };
    await store.put('a', given, about());
    given.html = 'changed later';
    expect(await store.get('a')).toEqual({ html: 'one' });
    await store.put('a', { html: 'two' }, about());
    expect(await store.get('a')).toEqual({ html: 'two' });
    await store.delete('a');
    expect(await store.get('a')).toBeUndefined();
    await store.put('a', { html: 'three' }, about());
    await store.get('a');
    time += 30 * DAY_MS;
    expect(await store.get('a')).toBeUndefined();
  });

  test('is given up for what another process has stored or purged, at the very next look', async () => {
    const [mine, theirs] = [await openStore(), await openStore()];
    const tags = ['projects'];
    await mine.put('a', 'one', about('page', ...tags));
    await mine.put('b', 'one', about('page', ...tags));
    await Promise.all([mine.get('a'), mine.get('b'), mine.state(tags, START)]);
    await theirs.put('a', 'two', about('page', ...tags));
    await theirs.delete('b');
    expect(await mine.get('a')).toBe('two');
    expect(await mine.get('b')).toBeUndefined();
    expect(await mine.state(tags, START)).toBe('fresh');
    await theirs.purge(tags, 'expired', START + 1);
    expect(await mine.state(tags, START)).toBe('expired');
  });

  test('still counts as used, so that it is not pushed out', async () => {
    const store = await openStore({ bounds: { page: tiny, 'not-found': tiny, read: tiny } });
    for (const key of ['a', 'b', 'c']) {
      await store.put(key, key, about());
      await store.get(key);
      time += 1;
    }
    time += DAY_MS;
    await store.get('a');
    await store.put('d', 'd', about());
    expect(await keysKept(store, ['a', 'b', 'c', 'd'])).toEqual(['a', 'c', 'd']);
  });
});

test('a file from before pages could be found by tag loses its pages and none of its purges', async () => {
  mkdirSync(join(folder, 'data'));
  const old = new DatabaseSync(path);
  old.exec(`
    CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE build (id TEXT PRIMARY KEY, opened_at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE tag (
      name TEXT PRIMARY KEY, stale_at INTEGER NOT NULL DEFAULT 0, expired_at INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY, build TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, bytes INTEGER NOT NULL,
      used_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, value BLOB NOT NULL, UNIQUE (build, key)
    );
    INSERT INTO meta VALUES ('born', ${START - 1_000});
    INSERT INTO tag VALUES ('projects', 0, ${START - 500});
    INSERT INTO entry VALUES (1, 'build-1', 'a', 'page', 1, ${START}, ${START + DAY_MS}, x'ff0f4906');
  `);
  old.close();
  const store = await openStore();
  expect(await store.get('a')).toBeUndefined();
  expect(await store.state(['projects'], START - 600)).toBe('expired');
  expect(await store.state(['themes'], START - 900)).toBe('fresh');
  await store.put('a', 1, about('page', 'projects'));
  await store.close();
  expect(await (await openStore()).keysWith(['projects'], 10)).toEqual({ keys: ['a'], total: 1 });
  expect(lines).toEqual([]);
});

test('a purge is there after the process was replaced', async () => {
  const before = await openStore();
  await before.put('a', 1, about());
  await before.purge(['projects'], 'expired', START + 5);
  await before.close();
  const after = await openStore();
  expect(await after.get('a')).toBe(1);
  expect(await after.state(['projects'], START + 1)).toBe('expired');
});

test('no page is trusted that is older than the store, which cannot know what was purged before', async () => {
  const store = await openStore();
  await store.probe();
  expect(await store.state(['projects'], START - 1)).toBe('stale');
  expect(await store.state(['projects'], START)).toBe('fresh');
});

describe('a file that', () => {
  test('is no database is set aside, said once, and a new one begun', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(path, 'not a database '.repeat(1_000));
    const store = await openStore();
    await store.put('a', 1, about());
    await store.purge(['projects'], 'stale', START + 1);
    expect(await store.get('a')).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('is damaged');
    expect(readdirSync(join(folder, 'data'))).toContain('pages.sqlite.damaged');
  });

  test('is damaged inside costs its entries, never the service', async () => {
    const before = await openStore();
    for (let index = 0; index < 40; index += 1) await before.put(`a${index}`, 'x'.repeat(5_000), about());
    await before.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4_096 * 2);
    writeFileSync(path, bytes);
    const store = await openStore();
    await store.put('b', 1, about());
    await store.put('b', 1, about());
    expect(await store.get('b')).toBe(1);
    await store.purge(['projects'], 'expired', START + 1);
    expect(await store.state(['projects'], START)).toBe('expired');
  });

  test('is deleted or replaced while open is opened anew, so that other processes see a purge', async () => {
    const store = await openStore();
    await store.put('a', 1, about());
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    await store.purge(['projects'], 'expired', START + 1);
    expect(statSync(path).size).toBeGreaterThan(0);
    expect(await (await openStore()).state(['projects'], START)).toBe('expired');
    expect(await store.get('a')).toBeUndefined();
  });

  test('cannot be written: nothing is kept, no purge acknowledged, said once; and it heals', async () => {
    writeFileSync(join(folder, 'data'), 'a file where the folder should be');
    const store = await openStore();
    await store.put('a', 1, about());
    expect(await store.get('a')).toBeUndefined();
    expect(await store.state(['projects'], START)).toBe('expired');
    await expect(store.purge(['projects'], 'stale', START)).rejects.toThrow(StoreUnavailable);
    await expect(store.probe()).rejects.toThrow(StoreUnavailable);
    await expect(store.keysWith(['projects'], 10)).rejects.toThrow(StoreUnavailable);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('writable');
    rmSync(join(folder, 'data'));
    time += 60_000;
    await store.purge(['projects'], 'stale', time);
    await store.put('a', 1, about());
    expect(await store.get('a')).toBe(1);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('works again');
  });
});

describe('a file that another process keeps locked', () => {
  let other: DatabaseSync;

  beforeEach(async () => {
    const store = await openStore();
    await store.put('a', 1, about());
    other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
  });

  afterEach(() => other.close());

  test('is read on; what would be written goes without, and holds nobody up', async () => {
    const [store] = open;
    const delay = monitorEventLoopDelay();
    delay.enable();
    time += DAY_MS;
    expect(await store?.get('a')).toBe(1);
    await Promise.all(Array.from({ length: 100 }, (_, index) => store?.put(`b${index}`, 1, about())));
    await expect(store?.purge(['projects'], 'expired', time)).rejects.toThrow(StoreUnavailable);
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(1_000);
    expect(await store?.get('b0')).toBeUndefined();
    expect(await store?.state(['projects'], START)).toBe('fresh');
    expect(lines).toEqual([expect.stringContaining('locked')]);
    other.exec('ROLLBACK');
    time += 60_000;
    await store?.put('b0', 1, about());
    expect(await store?.get('b0')).toBe(1);
    expect(lines[1]).toContain('works again');
  });

  test('takes the purge that has waited for the lock', async () => {
    const [store] = open;
    const purged = store?.purge(['projects'], 'expired', time);
    setTimeout(() => other.exec('ROLLBACK'), 200);
    await purged;
    expect(await store?.state(['projects'], START)).toBe('expired');
    expect(lines).toEqual([]);
  });

  test('from before it was opened is learnt of the build later, so that its entries stay', async () => {
    const late = await openStore({}, 'build-2');
    other.exec('ROLLBACK');
    time += 60_000;
    await late.put('a', 2, about());
    await (await openStore({}, 'build-3')).put('a', 3, about());
    expect(await late.get('a')).toBe(2);
  });
});

test.skipIf(!existsSync('/usr/bin/prlimit'))(
  'a file that has no room is read on, takes no purge, and takes what there is room for again',
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { execFileSync } from 'node:child_process';
       import { createSqliteStore } from ${JSON.stringify(import.meta.resolve('../../../front/store/sqlite-store.ts'))};
       const limit = (bytes) => execFileSync('prlimit', ['--pid=' + process.pid, '--fsize=' + bytes + ':']);
       let time = Date.now();
       const lines = [];
       const store = createSqliteStore({ path: ${JSON.stringify(path)}, now: () => time, log: (line) => lines.push(line) });
       const facts = { kind: 'page', expiresAt: time + 1e9, tags: [] };
       await store.openBuild('build-1');
       await store.put('a', 1, facts);
       limit(4096);
       await store.put('b', 'x'.repeat(100_000), facts);
       const refused = await store.purge(['projects'], 'expired', time).then(() => 'taken', (error) => error.name);
       time += 1_000_000;
       const without = [await store.get('a'), await store.get('b'), await store.state(['projects'], 1)];
       limit('unlimited');
       time += 60_000;
       await store.put('b', 2, facts);
       await store.purge(['projects'], 'expired', time);
       console.log(JSON.stringify([refused, without, await store.get('b'), await store.state(['projects'], 1), lines]));`,
    ]);
    expect(JSON.parse(stdout)).toEqual([
      'StoreUnavailable',
      [1, null, 'stale'],
      2,
      'expired',
      [expect.stringContaining('cannot be written'), expect.stringContaining('works again')],
    ]);
  },
);

test('an entry that cannot be read is forgotten', async () => {
  const store = await openStore();
  await store.put('a', 1, about());
  const other = new DatabaseSync(path);
  other.exec(`UPDATE entry SET value = x'00ff'`);
  expect(await store.get('a')).toBeUndefined();
  expect(other.prepare('SELECT count(*) AS rows FROM entry').get()).toEqual({ rows: 0 });
  other.close();
});

test('two processes write to one store and see each other’s purges', async () => {
  const store = await openStore({ now: Date.now });
  await store.put('mine', 'here', { kind: 'page', expiresAt: Date.now() + DAY_MS, tags: [] });
  const begun = Date.now();
  const child = promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { createSqliteStore } from ${JSON.stringify(import.meta.resolve('../../../front/store/sqlite-store.ts'))};
     const store = createSqliteStore({ path: ${JSON.stringify(path)} });
     await store.openBuild('build-1');
     for (let i = 0; i < 200; i += 1) await store.put('theirs-' + i, 'there', { kind: 'page', expiresAt: Date.now() + 1e9, tags: [] });
     await store.purge(['projects'], 'expired', Date.now());
     console.log(await store.get('mine'));`,
  ]);
  for (let index = 0; index < 200; index += 1) {
    await store.put(`mine-${index}`, index, { kind: 'page', expiresAt: Date.now() + DAY_MS, tags: [] });
  }
  const { stdout } = await child;
  expect(stdout.trim()).toBe('here');
  expect(await store.get('theirs-199')).toBe('there');
  expect(await store.get('mine-199')).toBe(199);
  expect(await store.state(['projects'], begun)).toBe('expired');
  expect(lines).toEqual([]);
});
