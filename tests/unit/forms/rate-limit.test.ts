import { afterEach, beforeEach, vi } from 'vitest';
import { WINDOW_MS } from '../../../lib/forms/rate-limit.ts';
import { rateLimitSuite } from './rate-limit-suite.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

rateLimitSuite({
  name: 'in memory',
  redisUrl: () => undefined,
  empty: async () => {}, // each one counts for itself
  windowPasses: async () => void vi.advanceTimersByTime(WINDOW_MS),
});
