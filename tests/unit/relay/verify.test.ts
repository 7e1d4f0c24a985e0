import pLimit from 'p-limit';
import { describe, expect, test } from 'vitest';
import { formatContentVersion } from '../../../contract/content-version.ts';
import type { TagPurge } from '../../../contract/revalidate-event.ts';
import { FETCHES } from '../../../relay/pace.ts';
import { failed } from '../../../relay/send/failure.ts';
import { confirm } from '../../../relay/verify/confirm.ts';
import { judgeKept, judgeVersions, type Look, lookAt } from '../../../relay/verify/look.ts';
import { pagesToSee } from '../../../relay/verify/pages-to-see.ts';
import { seeLive } from '../../../relay/verify/see-live.ts';
import { seenChanges } from '../../../relay/verify/seen-changes.ts';
import { createVersionReader } from '../../../relay/verify/version-reader.ts';
import { changeOf } from './outbox-stand-in.ts';

const fresh = (path: string, tags: string[] = [], status = 200) => ({
  kind: 'fresh' as const,
  path,
  status,
  tags,
});
const stale = (path: string, ...old: string[]): Look => ({ kind: 'stale', path, old });
const broken = (path: string): Look => ({
  kind: 'failed',
  path,
  ...failed('unavailable', `${path} answers 500`),
});

describe('reading versions', () => {
  const meta = (asOf: number, ...tags: string[]) =>
    `<meta name="content-version" content="${formatContentVersion({ asOf, tags })}"/>`;

  test('finds those of all reads, wherever the pieces of the page are cut', () => {
    const page = `<head>${meta(1, 'article-12')}</head><body>${meta(2, 'navigation', 'settings')}</body>`;
    for (let cut = 0; cut <= page.length; cut += 1) {
      const reader = createVersionReader();
      reader.write(page.slice(0, cut));
      reader.write(page.slice(cut));
      expect(reader.end()).toEqual([
        { asOf: 1, tags: ['article-12'] },
        { asOf: 2, tags: ['navigation', 'settings'] },
      ]);
    }
  });

  test('takes no text, script, comment or malformed version for one', () => {
    const reader = createVersionReader();
    reader.write(
      `<p>&lt;meta name="content-version" content="9 a"&gt;</p><script>"${meta(9, 'a')}"</script>`,
    );
    reader.write(
      `<!-- ${meta(9, 'a')} --><meta name="content-version" content="soon a"><meta name="content-version">`,
    );
    expect(reader.end()).toEqual([]);
  });
});

describe('judging a page', () => {
  const sought = { tags: ['article-12', 'articles'], since: 1000 };

  test('it is stale when a read with a purged tag is older than the claim', () => {
    const versions = [
      { asOf: 999, tags: ['article-12', 'person-3'] },
      { asOf: 2000, tags: ['articles'] },
    ];
    expect(judgeVersions('/a', { status: 200, versions }, sought)).toEqual(stale('/a', 'article-12'));
  });

  test('it is fresh when only parts that show nothing of it are older', () => {
    const versions = [
      { asOf: 1, tags: ['navigation'] },
      { asOf: 1000, tags: ['article-12'] },
    ];
    expect(judgeVersions('/a', { status: 200, versions }, sought)).toEqual(
      fresh('/a', ['navigation', 'article-12']),
    );
  });

  test('what carries no version, such as a feed or a redirect, is judged by what the site keeps', () => {
    const facts = { path: '/a', status: 308, tags: ['articles'], renderedAt: 0 };
    const judge = (kept: Partial<typeof facts> & { state: 'fresh' | 'stale' }) =>
      judgeKept('/a', { status: 308, kept: { ...facts, ...kept } }, sought);
    expect(judge({ state: 'stale' })).toEqual(stale('/a', 'articles'));
    expect(judge({ state: 'fresh' })).toEqual(fresh('/a', ['articles'], 308));
    expect(judge({ tags: ['projects'], state: 'stale' })).toEqual(fresh('/a', ['projects'], 308));
    expect(judgeKept('/a', { status: 308, kept: null }, sought)).toEqual(fresh('/a', [], 308));
  });

  test('an old redirect is asked about, and an address that is gone is not', async () => {
    const asked: string[] = [];
    const look = (status: number) =>
      lookAt(`/${status}`, sought, {
        fetchPage: async () => ({ kind: 'page', status, versions: [] }),
        keptAt: async (path) => {
          asked.push(path);
          return { ok: true, value: { path, status, tags: ['articles'], renderedAt: 0, state: 'stale' } };
        },
      });
    expect(await look(307)).toEqual(stale('/307', 'articles'));
    expect(await look(410)).toEqual(fresh('/410', [], 410));
    expect(asked).toEqual(['/307']);
  });
});

describe('looking until pages are fresh', () => {
  const willRender = async () => true;
  const comesFirst = () => false;

  test('asks again after growing pauses, 10 s in all, and then tells what it saw', async () => {
    const pauses: number[] = [];
    const looks = await seeLive(['/a'], {
      look: async (path) => stale(path, 'article-12'),
      comesFirst,
      willRender,
      places: pLimit(4),
      pause: async (ms) => void pauses.push(ms),
    });
    expect(looks).toEqual([stale('/a', 'article-12')]);
    expect(pauses.slice(0, 4)).toEqual([50, 100, 200, 400]);
    expect(pauses.reduce((sum, ms) => sum + ms)).toBe(10_000);
  });

  test('does not wait long for a page that the site takes for fresh', async () => {
    const pauses: number[] = [];
    await seeLive(['/a'], {
      look: async (path) => stale(path, 'article-12'),
      comesFirst,
      willRender: async () => false,
      places: pLimit(4),
      pause: async (ms) => void pauses.push(ms),
    });
    expect(pauses).toEqual([50, 100, 200, 400]);
  });

  test('a page that is fresh at the second look is asked no third time', async () => {
    const answers = [stale('/a', 'article-12'), fresh('/a')];
    const looks = await seeLive(['/a'], {
      look: async () => answers.shift() ?? broken('/a'),
      comesFirst,
      willRender,
      places: pLimit(4),
      pause: async () => undefined,
    });
    expect(looks).toEqual([fresh('/a')]);
    expect(answers).toEqual([]);
  });

  test("the item's own pages are looked at by themselves, before any other", async () => {
    const events: string[] = [];
    const looks = await seeLive(['/own', '/1', '/2', '/3'], {
      look: async (path) => {
        events.push(`asks ${path}`);
        await new Promise((resolve) => setImmediate(resolve));
        events.push(`has ${path}`);
        return fresh(path);
      },
      comesFirst: (path) => path === '/own',
      willRender,
      places: pLimit(4),
      pause: async () => undefined,
    });
    expect(events.slice(0, 2)).toEqual(['asks /own', 'has /own']);
    expect(events.slice(2, 2 + FETCHES)).toEqual(['asks /1', 'asks /2', 'asks /3'].slice(0, FETCHES));
    expect(looks).toEqual(['/own', '/1', '/2', '/3'].map((path) => fresh(path)));
  });

  test('an own page that cannot be seen holds no other page up for long', async () => {
    const looks = await seeLive(['/own', '/1'], {
      look: async (path) => (path === '/own' ? stale('/own', 'article-12') : fresh(path)),
      comesFirst: (path) => path === '/own',
      willRender: async () => false,
      places: pLimit(4),
      pause: async () => undefined,
    });
    expect(looks).toEqual([stale('/own', 'article-12'), fresh('/1')]);
  });

  test('never more pages at once than there are places, whatever the number of deliveries', async () => {
    let now = 0;
    let most = 0;
    const look = async (path: string) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return fresh(path);
    };
    const places = pLimit(4);
    const paths = Array.from({ length: 50 }, (_, index) => `/${index}`);
    await Promise.all(
      [1, 2, 3].map(() =>
        seeLive(paths, { look, comesFirst, willRender, places, pause: async () => undefined }),
      ),
    );
    expect(most).toBe(4);
  });

  test('a small delivery does not wait for all pages of a large one', async () => {
    const seen: string[] = [];
    const look = async (path: string) => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(path);
      return fresh(path);
    };
    const ports = { look, comesFirst, willRender, places: pLimit(4), pause: async () => undefined };
    const large = seeLive(
      Array.from({ length: 200 }, (_, index) => `/${index}`),
      ports,
    );
    await seeLive(['/small'], ports);
    expect(seen.length).toBeLessThan(20);
    await large;
  });

  test('a site that is down is not asked for every one of a thousand pages', async () => {
    let asked = 0;
    const looks = await seeLive(
      Array.from({ length: 1000 }, (_, index) => `/${index}`),
      {
        look: async (path) => {
          asked += 1;
          return broken(path);
        },
        comesFirst,
        willRender,
        places: pLimit(4),
        pause: async () => undefined,
      },
    );
    expect(looks).toHaveLength(1000);
    expect(asked).toBeLessThanOrEqual(44);
  });
});

describe('confirming', () => {
  test('purges what stays old again, expired and only its tags, at most twice', async () => {
    const purged: TagPurge[][] = [];
    const asked: string[][] = [];
    const confirmed = await confirm(['/a', '/b'], {
      seeLive: async (paths) => {
        asked.push([...paths]);
        return paths.map((path) => (path === '/a' ? stale(path, 'article-12') : fresh(path)));
      },
      purgeAgain: async (purges) => {
        purged.push(purges);
        return { ok: true, value: undefined };
      },
    });
    expect(asked).toEqual([['/a', '/b'], ['/a'], ['/a']]);
    expect(purged).toEqual(Array(2).fill([{ tag: 'article-12', mode: 'expired' }]));
    expect(confirmed).toEqual(failed('stale', '1 of 2 pages still show the old state, first /a'));
  });

  test('is satisfied when the second render shows the change', async () => {
    let purges = 0;
    const confirmed = await confirm(['/a'], {
      seeLive: async (paths) => paths.map((path) => (purges === 0 ? stale(path, 'article-12') : fresh(path))),
      purgeAgain: async () => {
        purges += 1;
        return { ok: true, value: undefined };
      },
    });
    expect(confirmed).toEqual({ ok: true, looks: [fresh('/a')] });
    expect(purges).toBe(1);
  });

  test('a page that cannot be seen is told with how many and why', async () => {
    const confirmed = await confirm(['/a', '/b'], {
      seeLive: async () => [broken('/a'), fresh('/b')],
      purgeAgain: async () => ({ ok: true, value: undefined }),
    });
    expect(confirmed).toEqual(failed('unavailable', '1 of 2 pages could not be seen: /a answers 500'));
  });

  test('a second purge that fails ends it', async () => {
    const down = failed('unreachable', 'down');
    const confirmed = await confirm(['/a'], {
      seeLive: async (paths) => paths.map((path) => stale(path, 'article-12')),
      purgeAgain: async () => down,
    });
    expect(confirmed).toEqual(down);
  });
});

describe('pages to see', () => {
  test('are the own ones first, each once in one spelling', () => {
    expect(
      pagesToSee([changeOf({ slug: 'ein-süß' })], ['/', '/articles/ein-süß', '/articles/ein-s%C3%BC%C3%9F']),
    ).toEqual(['/articles/ein-s%C3%BC%C3%9F', '/articles/a-year', '/']);
  });

  test('never lead to another host', () => {
    expect(pagesToSee([], ['@evil.example/', 'http://evil.example/', '/ok'])).toEqual(['/ok']);
  });
});

describe('on which pages a change was seen', () => {
  test('counts pages with its tag and its own page, not those of other changes', () => {
    const changes = [
      changeOf(),
      changeOf({ collection: 'people', id: '3', slug: 'ada', previousSlug: 'ada' }),
    ];
    const looks = [
      fresh('/articles/a-year', ['article-12', 'person-3']),
      fresh('/people/ada', ['person-3']),
      fresh('/articles', ['article-12', 'articles']),
      fresh('/projects', ['projects']),
    ];
    expect(seenChanges(changes, looks)).toEqual({
      pages: 3,
      seen: [
        { collection: 'articles', id: '12', pages: 2, paths: ['/articles/a-year', '/articles'] },
        { collection: 'people', id: '3', pages: 2, paths: ['/people/ada', '/articles/a-year'] },
      ],
    });
  });

  test('what is gone is shown by no page, its old address answering 404', () => {
    const change = changeOf({ operation: 'delete', slug: null });
    expect(seenChanges([change], [fresh('/articles/a-year', ['articles'], 404)])).toEqual({
      pages: 0,
      seen: [{ collection: 'articles', id: '12', pages: 0, paths: [] }],
    });
  });

  test('names at most 20 paths and counts them all', () => {
    const looks = Array.from({ length: 300 }, (_, index) => fresh(`/${index}`, ['article-12']));
    const [seen] = seenChanges([changeOf()], looks).seen;
    expect(seen?.pages).toBe(300);
    expect(seen?.paths).toHaveLength(20);
  });
});
