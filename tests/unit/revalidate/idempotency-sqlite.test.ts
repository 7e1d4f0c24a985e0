import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY_RETENTION_MS } from '../../../contract/limits.ts';
import { createSqliteStore } from '../../../lib/revalidate/idempotency-sqlite.ts';
import type { IdempotencyStore } from '../../../lib/revalidate/idempotency-store.ts';

let folder: string;
let file: string;
let store: IdempotencyStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-keys-'));
  file = join(folder, 'data', 'idempotency.sqlite');
  store = createSqliteStore(file, { maxKeys: 3 });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const AT = 1_795_251_600_000;

describe('the store of idempotency keys', () => {
  it('opens its file at first use and not before', async () => {
    expect(await readdir(folder)).toEqual([]);
    await store.check('a', 'hash', AT);
    expect(await readdir(join(folder, 'data'))).toContain('idempotency.sqlite');
  });

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

  it('agrees with another process on the same file', async () => {
    const second = createSqliteStore(file);
    await store.record('a', 'hash', AT);
    expect(await second.record('a', 'other', AT)).toBe('conflict');
    await second.close();
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
    for (const key of ['a', 'b', 'c', 'd', 'e']) await store.record(key, 'hash', AT);
    const states = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => store.check(key, 'hash', AT)));
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

  it('rejects where its folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(createSqliteStore(join(folder, 'file', 'x.sqlite')).prune(AT)).rejects.toThrow();
  });
});
