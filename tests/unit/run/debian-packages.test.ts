import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findRedis } from '../../../scripts/run/debian-packages.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'packages-'));

afterAll(() => rmSync(dir, { recursive: true }));

test('a redis-server on PATH comes before the one of the system', () => {
  const bin = path.join(dir, 'bin');
  mkdirSync(bin);
  const own = path.join(bin, 'redis-server');
  writeFileSync(own, '');
  chmodSync(own, 0o755);
  expect(findRedis({ PATH: ['', dir, bin].join(path.delimiter) })).toBe(own);
});
