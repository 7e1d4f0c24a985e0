import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepOutput } from '../../../scripts/run/child-log.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'child-log-'));

afterAll(() => rmSync(dir, { recursive: true }));

async function logOf(name: string, program: string) {
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
  const log = keepOutput(child, { dir, name, largestBytes: 1000 });
  await new Promise((resolve) => child.once('exit', resolve));
  await log.end();
  return log;
}

test('a program that talks without end keeps two files of bounded size, with its last lines', async () => {
  const log = await logOf('talker', 'for (let i = 0; i < 1000; i++) console.log("line " + i)');
  expect(readdirSync(dir).filter((name) => name.startsWith('talker'))).toEqual([
    'talker.log',
    'talker.log.old',
  ]);
  const [old, now] = [`${log.file}.old`, log.file].map((file) => readFileSync(file, 'utf8'));
  expect(old?.length).toBeLessThan(1100);
  expect(now?.length).toBeLessThan(1100);
  const lines = `${old}${now}`.trimEnd().split('\n');
  const first = 1000 - lines.length;
  expect(lines).toEqual(lines.map((_, index) => `line ${first + index}`));
  expect(log.tail(2)).toEqual(['line 998', 'line 999']);
});

test('what an earlier run has said stays until the bound', async () => {
  writeFileSync(path.join(dir, 'again.log'), 'before\n');
  const log = await logOf('again', 'console.log("after")');
  expect(readFileSync(log.file, 'utf8')).toBe('before\nafter\n');
});
