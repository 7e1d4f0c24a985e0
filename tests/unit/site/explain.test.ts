import { describe, expect, it } from 'vitest';
import type { DeliveryReport, OutboxStatus, RecordedChange } from '../../../contract/outbox.ts';
import { type Facts, judge, newestChange, tagsOf } from '../../../scripts/explain/judge.ts';
import { reportLines } from '../../../scripts/explain/report.ts';
import { pathOn, readArguments } from '../../../scripts/explain/settings.ts';
import { versionReader } from '../../../scripts/explain/visit.ts';
import { changeInWords, distance, outcomeInWords, span } from '../../../scripts/explain/words.ts';

const NOW = Date.parse('2026-11-21T14:05:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;

const change: RecordedChange = {
  collection: 'articles',
  id: '12',
  operation: 'update',
  fields: ['title'],
  slug: 'a-year',
  previousSlug: 'a-year',
  status: 'published',
  previousStatus: 'published',
  at: NOW - 3 * MINUTE - SECOND,
  firstAt: NOW - 3 * MINUTE - SECOND,
  correlationId: 'save-7f3a',
};

const delivery: DeliveryReport = {
  id: '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e',
  state: 'live',
  attempts: 0,
  claimedAt: NOW - 3 * MINUTE,
  settledAt: NOW - 3 * MINUTE + SECOND,
  nextAt: null,
  failure: null,
  reason: null,
  relay: 'host 4711',
  correlationId: 'save-7f3a',
  tags: ['article-12', 'articles-any'],
  pages: 3,
  changes: [{ ...change, pages: 3 }],
};

const status: OutboxStatus = {
  pending: 0,
  oldestPendingAt: null,
  leased: 0,
  waiting: 0,
  oldestOpenAt: null,
  dead: 0,
  recoverable: 0,
  live: 1,
  now: NOW,
};

/** A page that was read at `asOf`, and the deliveries that touched it. */
function factsOf(asOf: number, deliveries: DeliveryReport[] = [delivery]): Facts {
  return {
    path: '/articles/a-year',
    visit: {
      status: 200,
      location: null,
      tookMs: 12,
      versions: [
        { asOf: NOW - 60 * MINUTE, tags: ['settings'] },
        { asOf, tags: ['article-12', 'person-3'] },
      ],
    },
    kept: {
      build: 'build-1',
      page: {
        path: '/articles/a-year',
        status: 200,
        tags: ['article-12', 'person-3', 'settings', 'not-found', '_N_T_/layout'],
        renderedAt: asOf,
        state: 'fresh',
      },
    },
    cms: { known: true, deliveries, status },
  };
}

describe('a page', () => {
  it('is current when the parts that a delivery touched were read after it was taken', () => {
    expect(judge(factsOf(delivery.claimedAt))).toEqual({ kind: 'current' });
    expect(judge(factsOf(NOW, []))).toEqual({ kind: 'current' });
  });

  it('is behind when one of them was read before', () => {
    expect(judge(factsOf(delivery.claimedAt - 1))).toEqual({
      kind: 'behind',
      behind: [{ delivery, tags: ['article-12'] }],
    });
  });

  it('is not judged without its versions, or without the CMS', () => {
    const facts = factsOf(NOW);
    expect(judge({ ...facts, visit: { ...facts.visit, versions: [] } }).kind).toBe('unknown');
    expect(judge({ ...facts, cms: { known: false, reason: 'Down.' } })).toEqual({
      kind: 'unknown',
      reason: 'Down.',
    });
  });

  it('is asked about by its tags of content alone', () => {
    expect(tagsOf(factsOf(NOW))).toEqual(['article-12', 'person-3', 'settings']);
  });
});

describe('the newest change', () => {
  const person = { ...change, collection: 'people', id: '3', slug: 'ann', previousSlug: 'ann', at: NOW };
  const renamed = { ...change, id: '13', slug: 'another', previousSlug: 'a-year', at: NOW - 10 * MINUTE };
  const foreign = { ...change, collection: 'themes', id: '9', slug: 'coasts', at: NOW };
  const among = (...changes: RecordedChange[]) =>
    newestChange(factsOf(NOW, [{ ...delivery, changes: changes.map((one) => ({ ...one, pages: null })) }]));

  it('is of the page’s own item, though something else that it shows is newer', () => {
    expect(among(person, change)).toMatchObject({ change: { id: '12' }, part: 'own' });
  });

  it('is of what had the address before', () => {
    expect(among(renamed)).toMatchObject({ change: { id: '13' }, part: 'own' });
  });

  it('is of what else it shows, if of nothing of its own', () => {
    expect(among(foreign, person)).toMatchObject({ change: { id: '3' }, part: 'shown' });
  });

  it('is of nothing that the page does not show, and of nothing that can’t be spelt', () => {
    expect(among(foreign)).toBeNull();
    expect(
      among({ ...change, collection: 'people', id: 'x y', slug: '\ud800', previousSlug: null }),
    ).toBeNull();
  });
});

describe('the report', () => {
  const report = (facts: Facts) => reportLines(facts, NOW).join('\n');

  it('tells the whole story of a page', () => {
    expect(report(factsOf(delivery.claimedAt + SECOND))).toMatchInlineSnapshot(`
      "/articles/a-year

        Answer      200, to a visitor just now, in 12 ms
        Rendered    2026-11-21 14:02:01 UTC, 2 min ago, by build build-1
        State       fresh: served at will

      What it shows, and when the CMS was asked for it
        2026-11-21 13:05:00 UTC, 1 h ago
            settings
        2026-11-21 14:02:01 UTC, 2 min ago
            article-12 person-3

        CMS         newest change of its own item: articles 12 updated (title), 2026-11-21 14:01:59 UTC, 3 min ago,
                    correlation save-7f3a
        Verdict     up to date: each part was read after the newest change that it shows was taken

      The last deliveries that touched it
        2026-11-21 14:02:00 UTC  live on 3 pages, 1 s after it was taken
            articles 12 updated (title)
            delivery 0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e, correlation save-7f3a"
    `);
  });

  it('says what is behind, and since when', () => {
    expect(report(factsOf(delivery.claimedAt - SECOND))).toContain(
      'BEHIND the CMS: it shows article-12 as of before a change, taken 2026-11-21 14:02:00 UTC',
    );
  });

  it('says what waits to be taken', () => {
    const facts = factsOf(NOW, []);
    const cms = { known: true as const, deliveries: [], status: { ...status, pending: 2 } };
    expect(report({ ...facts, cms })).toContain('2 changes wait to be taken by a relay');
  });

  it('fits a terminal of 110 columns, but for a single word that does not', () => {
    const tags = Array.from(
      { length: 40 },
      (_, index) => `file-4de00319-e650-4162-a634-b7fe7fff${2000 + index}`,
    );
    const facts = factsOf(NOW);
    const lines = reportLines({ ...facts, visit: { ...facts.visit, versions: [{ asOf: NOW, tags }] } }, NOW);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  });
});

describe('in words', () => {
  it.each([
    [850, '850 ms'],
    [12 * SECOND, '12 s'],
    [3 * MINUTE + 59 * SECOND, '3 min'],
    [47 * 60 * MINUTE, '47 h'],
    [49 * 60 * MINUTE, '2 days'],
  ])('%i ms are %s', (ms, words) => {
    expect(span(ms)).toBe(words);
  });

  it('a time is just now, past or to come', () => {
    expect(distance(NOW - 10, NOW)).toBe('just now');
    expect(distance(NOW - 12 * SECOND, NOW)).toBe('12 s ago');
    expect(distance(NOW + 5 * MINUTE, NOW)).toBe('in 5 min');
  });

  it('a change names its fields, and old and new address and status', () => {
    expect(changeInWords({ ...change, slug: 'b', fields: ['title', 'slug'] })).toBe(
      'articles 12 updated (title, slug: a-year to b)',
    );
    expect(changeInWords({ ...change, operation: 'create', fields: [], previousSlug: null })).toBe(
      'articles 12 created',
    );
    expect(changeInWords({ ...change, fields: ['status'], status: 'draft' })).toBe(
      'articles 12 updated (status: published to draft)',
    );
  });

  it.each([
    [{}, 'live on 3 pages, 1 s after it was taken'],
    [{ state: 'leased' as const }, 'on its way with relay host 4711'],
    [
      { state: 'waiting' as const, nextAt: NOW + 5 * MINUTE, reason: 'The site does not answer' },
      'waiting, next try in 5 min: The site does not answer',
    ],
    [{ state: 'dead' as const, attempts: 4, reason: 'Refused' }, 'dead letter after 4 tries: Refused'],
  ])('a delivery %j is %s', (facts, words) => {
    expect(outcomeInWords({ ...delivery, ...facts }, NOW)).toBe(words);
  });
});

describe('what is asked', () => {
  const SITE = 'http://localhost:3000';

  it.each([
    ['/articles/a', '/articles/a'],
    ['/articles/a?page=2#top', '/articles/a'],
    ['http://localhost:3000/articles/a', '/articles/a'],
    ['http://127.0.0.1:3000/', '/'],
    ['/artículo', '/art%C3%ADculo'],
  ])('%s is %s', (target, path) => {
    expect(pathOn(SITE, target)).toBe(path);
  });

  it.each(['articles/a', 'https://other.example/a', 'http://localhost:3001/a', '//other.example/a', ''])(
    '%j is no page of the site',
    (target) => {
      expect(() => pathOn(SITE, target)).toThrow(/SITE_URL|Expected a path/);
    },
  );

  it('is one page', () => {
    expect(readArguments(['--json', '/a'])).toEqual({ help: false, target: '/a', json: true });
    expect(readArguments(['-h'])).toEqual({ help: true });
    expect(() => readArguments([])).toThrow('Name one page');
    expect(() => readArguments(['/a', '/b'])).toThrow('Name one page');
    expect(() => readArguments(['/a', '--all'])).toThrow("Unknown option '--all'. The options");
  });
});

describe('versions', () => {
  const read = (...pieces: string[]) => {
    const reader = versionReader();
    for (const piece of pieces) reader.write(piece);
    return reader.end();
  };

  it('are read from a page that arrives in pieces', () => {
    expect(read('<html><head><meta name="content-ver', 'sion" content="17 article-12"/></head>')).toEqual([
      { asOf: 17, tags: ['article-12'] },
    ]);
  });

  it('are read from the comments of a feed', () => {
    expect(read('<?xml version="1.0"?>\n<!-- content-version: 17 articles -->\n<feed/>')).toEqual([
      { asOf: 17, tags: ['articles'] },
    ]);
  });

  it('are not read from what the page says in other places', () => {
    expect(
      read(
        '<meta name="description" content="17 a"><p>&lt;meta name="content-version" content="17 a"&gt;</p>',
        '<!-- a comment: 17 a --><script>"<meta name=\\"content-version\\" content=\\"17 a\\">"</script>',
      ),
    ).toEqual([]);
  });
});
