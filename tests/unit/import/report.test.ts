import { expect, test } from 'vitest';
import { lines } from '../../../scripts/import/progress.ts';
import { emptyOutcome, exitCode, type Report, reportLines } from '../../../scripts/import/report.ts';

function report(change: Partial<Report>): Report {
  return {
    outcomes: [],
    related: [],
    pictures: { uploaded: 0, there: 0 },
    refusedParts: [],
    dryRun: false,
    seconds: 1,
    ...change,
  };
}

test('every record that was not taken is named with its reason, and the exit code says so', () => {
  const outcomes = [emptyOutcome('articles', 2, [{ record: 'bad-one', reason: 'title: is empty' }])];
  expect(reportLines(report({ outcomes }))).toContain('  articles bad-one: title: is empty');
  expect(exitCode(report({ outcomes }))).toBe(1);
  expect(exitCode(report({ outcomes: [emptyOutcome('articles', 2, [])] }))).toBe(0);
});

test("what an editor's work protects is told, and is no failure", () => {
  const outcomes = [
    { ...emptyOutcome('projects', 1, []), kept: [{ record: 'p', reason: 'edited in the CMS' as const }] },
  ];
  expect(reportLines(report({ outcomes }))).toContain('  projects p: edited in the CMS');
  expect(exitCode(report({ outcomes }))).toBe(0);
});

test('a dry run says that nothing was written', () => {
  expect(reportLines(report({ dryRun: true }))[0]).toBe('Nothing was written (--dry-run).');
});

test('without a terminal a phase is a few lines, and an empty one none', () => {
  const said: string[] = [];
  const progress = lines((line) => said.push(line));
  progress.start('articles', 100);
  for (let step = 0; step < 100; step += 1) progress.step();
  progress.start('projects', 0);
  progress.step(0);
  expect(said).toEqual(['articles 25/100', 'articles 50/100', 'articles 75/100', 'articles 100/100']);
});
