// What a part's report says, and what all parts come to.
import { valueAt } from './test-report.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {Counts & { name: string, seconds: number, failures: string[] }} PartResult
 */

/** @param {unknown} report of Vitest's JSON reporter @returns {Counts} */
export function countVitest(report) {
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/** @param {unknown} report of Playwright's JSON reporter @returns {Counts} a flaky test passed in the end */
export function countPlaywright(report) {
  const stats = valueAt(report, 'stats');
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected'),
    skipped: numberAt(stats, 'skipped'),
  };
}

/**
 * A part that failed without naming a test, or that ran none, counts as one failed test.
 *
 * @param {boolean} succeeded
 * @param {Counts | undefined} counts undefined for a part without a report
 * @returns {Counts}
 */
export function judge(succeeded, counts) {
  if (!counts) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const ranNone = counts.passed + counts.failed === 0;
  return { ...counts, failed: ranNone || !succeeded ? Math.max(counts.failed, 1) : counts.failed };
}

/**
 * @param {PartResult[]} results
 * @returns {{ table: string[], failures: string[], line: string, failed: number }} `line` is the last line of all
 */
export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const table = results.map(
    ({ name, passed, failed, skipped, seconds }) =>
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(width)}  ${countLine(passed, failed, skipped)}  ${seconds.toFixed(1)} s`,
  );
  const total = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    results.reduce((sum, result) => sum + result[key], 0);
  return {
    table,
    failures: results.flatMap(({ name, failures }) => failures.map((failure) => `✗ ${name}: ${failure}`)),
    line: countLine(total('passed'), total('failed'), total('skipped')),
    failed: total('failed'),
  };
}

/** @param {number} passed @param {number} failed @param {number} skipped */
function countLine(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {unknown} object @param {string} key */
function numberAt(object, key) {
  const value = valueAt(object, key);
  return typeof value === 'number' ? value : 0;
}
