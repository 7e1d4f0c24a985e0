import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const CLOCK = new URL('../../support/shifted-clock.ts', import.meta.url).href;
const AN_HOUR = 60 * 60 * 1000;

test('a process with a shifted clock reads it everywhere, and its dates are dates', () => {
  const program = `console.log(JSON.stringify([
    Date.now(), new Date().getTime(), Date.parse(Date()), new Date(5).getTime(), new Date() instanceof Date,
    Date.UTC(2026, 0, 1), new Date('2026-01-01').toISOString(),
  ]))`;
  const said = execFileSync(process.execPath, ['--import', CLOCK, '-e', program], {
    env: { ...process.env, CLOCK_SHIFT_MS: String(-AN_HOUR) },
    encoding: 'utf8',
  });
  const [now, made, told, ...rest] = JSON.parse(said);
  for (const time of [now, made, told]) expect(Math.abs(Date.now() - AN_HOUR - time)).toBeLessThan(60_000);
  expect(rest).toEqual([5, true, Date.UTC(2026, 0, 1), '2026-01-01T00:00:00.000Z']);
});
