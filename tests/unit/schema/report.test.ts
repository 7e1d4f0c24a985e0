/** The report in its forms. */
import { expect, test } from 'vitest';
import type { Report } from '../../../scripts/schema/check.ts';
import { githubAnnotations, githubSummary } from '../../../scripts/schema/report-github.ts';
import { textReport } from '../../../scripts/schema/report-text.ts';

const report: Report = {
  cms: 'https://cms.example.org',
  notes: [],
  changes: [
    {
      part: 'model',
      kind: 'field removed',
      severity: 'breaking',
      where: 'articles.excerpt',
      text: 'perhaps, 100% | sure',
      touches: ['articles.excerpt'],
      breaks: [{ file: 'lib/a,b:c.ts', line: 31, document: 'Article', pages: ['/articles/[slug]'] }],
    },
    {
      part: 'model',
      kind: 'field added',
      severity: 'safe',
      where: 'articles.teaser',
      text: '',
      touches: [],
      breaks: [],
    },
  ],
};

test('for people, the worst stands first, with file, line and page', () => {
  expect(textReport(report)).toBe(
    [
      'breaking',
      '  articles.excerpt: field removed (perhaps, 100% | sure)',
      '      lib/a,b:c.ts:31 Article → /articles/[slug]',
      '',
      'safe',
      '  articles.teaser: field added',
      '',
      'The repository and https://cms.example.org disagree: 1 breaking, 0 risky, 1 safe.',
    ].join('\n'),
  );
});

test('for people, agreement is one sentence', () => {
  expect(textReport({ ...report, changes: [] })).toMatch(
    /^schema\.yaml, .* https:\/\/cms\.example\.org agree\.$/,
  );
});

test('for GitHub, each place that breaks is an annotation, escaped', () => {
  expect(githubAnnotations(report, 'fields:\n  - collection: articles\n    field: teaser\n')).toEqual([
    '::error file=lib/a%2Cb%3Ac.ts,line=31,title=Model::articles.excerpt: field removed (perhaps, 100%25 | sure); used by /articles/[slug]',
    '::notice file=schema.yaml,line=2,title=Model::articles.teaser: field added',
  ]);
});

test.each([
  ['permission withdrawn', 'permissions'],
  ['policy changed', 'policies'],
  ['flow changed', 'flows'],
])('for GitHub, %s is annotated in the file that holds it', (kind, file) => {
  const [change] = report.changes;
  if (!change) throw new Error('Expected a change');
  const changes = [{ ...change, part: 'configuration' as const, kind, where: 'X', breaks: [] }];
  expect(githubAnnotations({ ...report, changes }, '')[0]).toContain(
    `::error file=directus/config/${file}.json,line=1,title=Model::X: ${kind}`,
  );
});

test('for GitHub, the summary is one table', () => {
  expect(githubSummary(report)).toContain(
    '| breaking | `articles.excerpt` | field removed (perhaps, 100% \\| sure) | `lib/a,b:c.ts:31 Article → /articles/[slug]` |',
  );
});
