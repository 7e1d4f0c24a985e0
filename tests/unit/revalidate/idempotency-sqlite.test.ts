import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSqliteStore } from '../../../lib/revalidate/idempotency-sqlite.ts';
import type { IdempotencyStore } from '../../../lib/revalidate/idempotency-store.ts';
import { idempotencySuite } from './idempotency-suite.ts';

let folder: string;
let file: string;
let store: IdempotencyStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-keys-'));
  file = join(folder, 'data', 'idempotency.sqlite');
  store = createSqliteStore(file);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const AT = 1_795_251_600_000;

idempotencySuite({
  name: 'in SQLite',
  open: (options) => createSqliteStore(file, options),
  async empty() {}, // every test has a folder of its own
});

describe('the store of idempotency keys in SQLite', () => {
  it('opens its file at first use and not before', async () => {
    expect(await readdir(folder)).toEqual([]);
    await store.check('a', 'hash', AT);
    expect(await readdir(join(folder, 'data'))).toContain('idempotency.sqlite');
  });

  it('rejects while the file is locked by another writer and works again afterwards', async () => {
    await store.record('a', 'hash', AT);
    const writer = new DatabaseSync(file);
    writer.exec('BEGIN IMMEDIATE');
    await expect(store.record('b', 'hash', AT)).rejects.toThrow(/locked/);
    await expect(store.prune(AT)).rejects.toThrow(/locked/);
    writer.exec('ROLLBACK');
    writer.close();
    expect(await store.record('b', 'hash', AT)).toBe('new');
  });

  it('sets a damaged file aside, says so, and takes keys again', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    await store.record('a', 'hash', AT);
    await store.close();
    await writeFile(file, Buffer.alloc(8192, 7));
    await expect(store.check('a', 'hash', AT)).rejects.toThrow(/not a database/);
    expect(await store.record('a', 'hash', AT)).toBe('new');
    expect(await store.check('a', 'hash', AT)).toBe('duplicate');
    expect(await readdir(join(folder, 'data'))).toContain('idempotency.sqlite.damaged');
    expect(said).toHaveBeenCalledWith(expect.stringContaining('is damaged'));
  });

  it('rejects where its folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(createSqliteStore(join(folder, 'file', 'x.sqlite')).prune(AT)).rejects.toThrow();
  });
});
