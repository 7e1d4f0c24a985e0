import { expect, test } from 'vitest';
import { judgePage, type PageFacts } from '../../../front/cache/judge-page.ts';
import { countsSince } from '../../../front/cache/made.ts';
import { REFILL_PAUSE_MS, RefillPause } from '../../../front/cache/refill-pause.ts';

const NOW = 10_000_000;
const young: PageFacts = {
  tags: 'fresh',
  lastModified: NOW - 60_000,
  revalidate: 3600,
  expire: 7200,
  paused: false,
};

test('a page that nothing has touched is served', () => {
  expect(judgePage(young, NOW)).toBe('serve');
  expect(judgePage({ ...young, revalidate: false, expire: undefined }, NOW)).toBe('serve');
});

test('a stale page, or one past its time to renew, is served and refilled', () => {
  expect(judgePage({ ...young, tags: 'stale' }, NOW)).toBe('refill');
  expect(judgePage({ ...young, revalidate: 30 }, NOW)).toBe('refill');
});

test('a stale page whose refill has just failed is served and left alone', () => {
  expect(judgePage({ ...young, tags: 'stale', paused: true }, NOW)).toBe('hold');
});

test('an expired page is rendered, even right after a failure', () => {
  expect(judgePage({ ...young, tags: 'expired', paused: true }, NOW)).toBe('render');
  expect(judgePage({ ...young, expire: 30 }, NOW)).toBe('render');
});

test('a failed refill pauses its page alone, for five seconds or until it succeeds', () => {
  const pause = new RefillPause();
  pause.failed('/a', NOW);
  expect(pause.isPaused('/a', NOW + REFILL_PAUSE_MS - 1)).toBe(true);
  expect(pause.isPaused('/a', NOW + REFILL_PAUSE_MS)).toBe(false);
  expect(pause.isPaused('/b', NOW)).toBe(false);
  pause.succeeded('/a');
  expect(pause.isPaused('/a', NOW)).toBe(false);
});

test('for a stamp that lies ahead, since the clock was put back, every purge counts', () => {
  expect(countsSince(NOW, NOW)).toBe(NOW);
  expect(countsSince(NOW + 1_000, NOW)).toBe(NOW + 1_000);
  expect(countsSince(NOW + 3_600_000, NOW)).toBe(0);
});
