// Which tests failed, by the reports: said again after the counts, where whoever sees only the end of a log reads it.
import { valueAt } from './test-report.mjs';

/** Longest part of a reason that is repeated, in characters. The whole stands further up, where the test ran. */
const MAX_REASON_CHARS = 300;

/** Escape sequences of colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with the control character ESC
const COLOURS = /\u001b\[[0-9;]*m/g;

/** @param {unknown} report of Vitest's JSON reporter @returns {string[]} a line each */
export function vitestFailures(report) {
  return listAt(report, 'testResults').flatMap((file) => {
    const failed = listAt(file, 'assertionResults').filter((test) => textAt(test, 'status') === 'failed');
    const name = textAt(file, 'name');
    if (failed.length === 0 && textAt(file, 'status') === 'failed')
      return [line(name, '', textAt(file, 'message'))];
    return failed.map((test) => line(name, textAt(test, 'fullName'), listAt(test, 'failureMessages')[0]));
  });
}

/** @param {unknown} report of Playwright's JSON reporter @returns {string[]} a line each */
export function playwrightFailures(report) {
  const outside = listAt(report, 'errors').map((error) => line('', '', valueAt(error, 'message')));
  return [...outside, ...listAt(report, 'suites').flatMap(failuresOfSuite)];
}

/** @param {unknown} suite @returns {string[]} */
function failuresOfSuite(suite) {
  const own = listAt(suite, 'specs').flatMap((spec) =>
    listAt(spec, 'tests')
      .filter((test) => textAt(test, 'status') === 'unexpected')
      .map((test) => {
        const last = listAt(test, 'results').at(-1);
        return line(
          textAt(spec, 'file'),
          `[${textAt(test, 'projectName')}] ${textAt(spec, 'title')}`,
          valueAt(valueAt(last, 'error'), 'message'),
        );
      }),
  );
  return [...own, ...listAt(suite, 'suites').flatMap(failuresOfSuite)];
}

/** @param {string} file @param {string} test @param {unknown} reason */
function line(file, test, reason) {
  const [first = ''] = typeof reason === 'string' ? reason.replace(COLOURS, '').trim().split('\n') : [];
  return [file.replaceAll('\\', '/').replace(/^.*\/(?=tests\/)/, ''), test, first.slice(0, MAX_REASON_CHARS)]
    .filter((part) => part !== '')
    .join(': ');
}

/** @param {unknown} object @param {string} key @returns {unknown[]} */
function listAt(object, key) {
  const value = valueAt(object, key);
  return Array.isArray(value) ? value : [];
}

/** @param {unknown} object @param {string} key */
function textAt(object, key) {
  const value = valueAt(object, key);
  return typeof value === 'string' ? value : '';
}
