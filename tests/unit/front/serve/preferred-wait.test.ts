import { expect, it } from 'vitest';
import { preferredWaitMs } from '../../../../front/serve/preferred-wait.ts';

it.each([
  ['wait=5', 5_000],
  ['Wait = 5', 5_000],
  ['respond-async, wait=2', 2_000],
  ['return=minimal; foo="x", wait="3"', 3_000],
  ['wait=3600', 10_000],
  ['wait=999999999', 10_000],
  ['wait=0', 0],
  ['wait', 0],
  ['wait=-1', 0],
  ['wait=soon', 0],
  ['wait=99999999999999', 0],
  ['await=5', 0],
  ['', 0],
])('who prefers %j waits %i ms', (prefer, ms) => {
  expect(preferredWaitMs({ prefer })).toBe(ms);
});

it('who prefers nothing does not wait', () => {
  expect(preferredWaitMs({})).toBe(0);
});
