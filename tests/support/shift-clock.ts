/** What starts a Node program with a clock that is ahead of the machine's (shifted-clock.ts does it in the program). */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './project-root.ts';

const SHIFTED_CLOCK = pathToFileURL(path.join(ROOT, 'tests', 'support', 'shifted-clock.ts')).href;

/** Arguments and environment to add; none where the clock is right. */
export function shiftedClock(shiftMs: number): { args: string[]; env: Record<string, string> } {
  if (shiftMs === 0) return { args: [], env: {} };
  return { args: ['--import', SHIFTED_CLOCK], env: { CLOCK_SHIFT_MS: String(shiftMs) } };
}
