import { expect, test } from 'vitest';
import { countPlaywright, countVitest, judge, summary } from '../../../scripts/run/test-counts.mjs';

test('Vitest and Playwright are counted alike', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
  expect(countVitest(vitest)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  const playwright = { stats: { expected: 2, flaky: 1, unexpected: 1, skipped: 2 } };
  expect(countPlaywright(playwright)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a part that ran no test has failed, as has one that failed without naming a test', () => {
  expect(judge(true, countVitest(undefined)).failed).toBe(1);
  expect(judge(true, { passed: 0, failed: 0, skipped: 4 }).failed).toBe(1);
  expect(judge(false, { passed: 5, failed: 0, skipped: 0 })).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('a part without a report counts as one', () => {
  expect(judge(true, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(judge(false, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the last line adds up, and speaks of skipped tests only when there are any', () => {
  const part = { name: 'unit', seconds: 1, passed: 2, failed: 0, skipped: 0, failures: [] };
  expect(summary([part, { ...part, name: 'lint', passed: 1 }]).line).toBe('3 passed, 0 failed');
  expect(summary([part, { ...part, failed: 1, skipped: 2 }]).line).toBe('4 passed, 1 failed, 2 skipped');
});

test('what failed is said once more, with its part', () => {
  const part = {
    name: 'unit',
    seconds: 1,
    passed: 2,
    failed: 1,
    skipped: 0,
    failures: ['tests/a.test.ts: b'],
  };
  expect(summary([{ ...part, name: 'lint', failures: [] }, part]).failures).toEqual([
    '✗ unit: tests/a.test.ts: b',
  ]);
});
