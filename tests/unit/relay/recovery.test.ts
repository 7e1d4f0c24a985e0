import { describe, expect, test } from 'vitest';
import { type Heartbeat, NO_RECOVERY, type Recovery, recover } from '../../../relay/run/recovery.ts';

const MINUTE = 60_000;

/** When, in ms, replays happen over heartbeats every 10 s. */
function replaysOf(beats: number, beat: (now: number) => Omit<Heartbeat, 'now'>): number[] {
  const times: number[] = [];
  let state: Recovery = NO_RECOVERY;
  for (let index = 0; index < beats; index += 1) {
    const now = index * 10_000;
    const next = recover(state, { ...beat(now), now });
    state = next.recovery;
    if (next.replay) times.push(now);
  }
  return times;
}

describe('recovery', () => {
  test('replays at the first heartbeat that the site answers', () => {
    const times = replaysOf(100, (now) => ({
      answers: now >= 300_000,
      failed: now < 310_000 ? 3 : 0,
      leased: 0,
    }));
    expect(times).toEqual([300_000]);
  });

  test('replays nothing when nothing has failed', () => {
    expect(replaysOf(1000, () => ({ answers: true, failed: 0, leased: 1 }))).toEqual([]);
  });

  test('replays nothing while the site does not answer', () => {
    expect(replaysOf(1000, () => ({ answers: false, failed: 5, leased: 0 }))).toEqual([]);
  });

  test('what fails though the site answers is replayed once more, then hourly, so that it can end as a dead letter', () => {
    const times = replaysOf(6 * 150, () => ({ answers: true, failed: 1, leased: 0 }));
    expect(times).toEqual([0, MINUTE, 61 * MINUTE, 121 * MINUTE]);
  });

  test('being tried just now does not count as mended', () => {
    const times = replaysOf(6 * 30, (now) => ({
      answers: true,
      failed: now % 20_000 === 0 ? 1 : 0,
      leased: 1,
    }));
    expect(times).toHaveLength(2);
  });

  test('a site that comes and goes causes at most one replay a minute', () => {
    const times = replaysOf(6 * 60, (now) => ({ answers: now % 20_000 === 0, failed: 1, leased: 0 }));
    expect(times.length).toBeGreaterThan(50);
    for (const [index, time] of times.entries()) {
      expect(time - (times[index - 1] ?? -MINUTE)).toBeGreaterThanOrEqual(MINUTE);
    }
  });

  test('a new outage after a mended one is answered at once again', () => {
    const failed = (now: number) => (now === 0 || (now >= 30 * MINUTE && now <= 40 * MINUTE) ? 1 : 0);
    const times = replaysOf(6 * 60, (now) => ({
      answers: now < 30 * MINUTE || now >= 40 * MINUTE,
      failed: failed(now),
      leased: 0,
    }));
    expect(times).toEqual([0, 40 * MINUTE]);
  });
});
