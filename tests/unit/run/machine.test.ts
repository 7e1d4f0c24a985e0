import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../scripts/run/lock.mjs';
import { requireRoom } from '../../../scripts/run/machine.mjs';
import { runsTypeScript } from '../../../scripts/run/node-runtime.mjs';
import { npmRefusal } from '../../../scripts/run/packages.mjs';
import { requireFreePort } from '../../../scripts/run/ports.mjs';
import { hashOf, hasStamp, writeStamp } from '../../../scripts/run/stamps.mjs';

const folder = () => mkdtempSync(path.join(tmpdir(), 'machine-'));

test('a port in use is refused with its number and the variable to change, and a free one is not', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(requireFreePort('SITE_PORT', port)).rejects.toThrow(
    `Port ${port} is in use: stop what listens there, or choose another with SITE_PORT.`,
  );
  await new Promise((resolve) => server.close(resolve));
  await expect(requireFreePort('SITE_PORT', port)).resolves.toBeUndefined();
});

test('a data folder is held by one run at a time', () => {
  const dir = folder();
  const release = takeLock(dir);
  expect(() => takeLock(dir)).toThrow(`already runs on ${dir} (process ${process.pid})`);
  release();
  takeLock(dir)();
});

test('a lock whose process is gone, or is another by now, holds nobody up', () => {
  const dir = folder();
  for (const left of ['{"pid":999999999,"started":""}', `{"pid":${process.pid},"started":"1"}`, 'torn']) {
    writeFileSync(path.join(dir, 'run.lock'), left);
    takeLock(dir)();
  }
});

test('a data folder that is a file is refused by name', () => {
  const file = path.join(folder(), 'data');
  writeFileSync(file, '');
  expect(() => requireRoom({ root: tmpdir(), dataDir: file, installs: false })).toThrow(`DATA_DIR ${file}`);
});

test('a stamp holds until a file, a name or a fact changes', () => {
  const root = folder();
  writeFileSync(path.join(root, 'a.ts'), '1');
  const stamp = path.join(root, 'stamp');
  const inputs = ['a.ts', 'absent'];
  writeStamp(stamp, hashOf(root, inputs, ['https://example.org']));
  expect(hasStamp(stamp, hashOf(root, inputs, ['https://example.org']))).toBe(true);
  expect(hasStamp(stamp, hashOf(root, inputs, ['https://example.com']))).toBe(false);
  writeFileSync(path.join(root, 'absent'), '');
  expect(readFileSync(stamp, 'utf8')).not.toBe(hashOf(root, inputs, ['https://example.org']));
});

test.each([
  ['18.20.0', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['24.0.0', true],
])('Node %s runs TypeScript directly: %s', (version, expected) => {
  expect(runsTypeScript(version)).toBe(expected);
});

test.each([
  ['npm error code ENOSPC', 'disk is full'],
  ['npm error code EAI_AGAIN', 'check the network'],
  ['npm error code EACCES', 'correct the owner'],
  ['npm error something else', 'its last lines stand above'],
])('"%s" of npm becomes a sentence that says what to do', (line, sentence) => {
  expect(npmRefusal('install site packages', [line]).message).toContain(sentence);
});
