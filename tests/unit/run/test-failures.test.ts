import { expect, test } from 'vitest';
import { playwrightFailures, vitestFailures } from '../../../scripts/run/test-failures.mjs';

test('a failed test is named with its file and the first line of its reason', () => {
  const report = {
    testResults: [
      {
        name: '/anywhere/tests/unit/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'fine' },
          {
            status: 'failed',
            fullName: 'sums',
            failureMessages: ['\u001b[31mAssertionError: 3\u001b[39m\n  at a.ts'],
          },
        ],
      },
    ],
  };
  expect(vitestFailures(report)).toEqual(['tests/unit/a.test.ts: sums: AssertionError: 3']);
});

test('a file that could not even be loaded is named', () => {
  const report = {
    testResults: [
      { name: 'tests/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(vitestFailures(report)).toEqual(['tests/b.test.ts: no such module']);
});

test('tests of Playwright are found however deep, each in its project, and errors outside of tests too', () => {
  const failed = (projectName: string, message: string) => ({
    projectName,
    status: 'unexpected',
    results: [{ error: { message: 'at first' } }, { error: { message } }],
  });
  const report = {
    errors: [{ message: 'the site did not start' }],
    suites: [
      {
        suites: [
          {
            specs: [
              {
                file: 'c.spec.ts',
                title: 'opens',
                tests: [failed('phone', 'too wide'), { status: 'expected' }],
              },
            ],
          },
        ],
      },
    ],
  };
  expect(playwrightFailures(report)).toEqual([
    'the site did not start',
    'c.spec.ts: [phone] opens: too wide',
  ]);
});

test('without a report nothing is named', () => {
  expect(vitestFailures(undefined)).toEqual([]);
  expect(playwrightFailures(undefined)).toEqual([]);
});
