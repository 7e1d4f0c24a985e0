/** Stepping out of the front: plain `next start` serves the same pages with Next's script, and so does `next dev`. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BUILT_HOME_FILE } from '../../front/next-internals.ts';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { ROOT } from '../support/project-root.ts';
import { type ReadPage, readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { unfinished } from '../support/site-truth.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { startRelay, type TestRelay } from '../support/start-relay.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

/** The development server makes each page when it is first asked for; a look that takes too long is repeated after a minute. */
const DEV_PATIENCE_MS = 100_000;

const PATHS = ['/', '/projects', '/articles/reading-the-salt-in-shyamnagar', '/about'];

let front: TestSite;

beforeAll(async () => {
  front = await serveSite({ build: inject('siteBuild'), cms: inject('cms') });
});

afterAll(() => front?.stop());

/** What readers see, without the comments by which React finds its way, and without what development adds to addresses. */
function markupOf({ main }: ReadPage): string {
  return main.replace(/<!--.*?-->/gs, '').replace(/<template\b.*?<\/template>/gs, '');
}

it('the home page lies where the front looks for it when it warms up', () => {
  expect(existsSync(path.join(ROOT, inject('siteBuild').distDir, BUILT_HOME_FILE))).toBe(true);
});

describe.each([['next'], ['dev']] as const)('by %s', (by) => {
  let site: TestSite;

  beforeAll(async () => {
    site = await serveSite({ build: inject('siteBuild'), cms: inject('cms'), by });
  });

  afterAll(() => site?.stop());

  it.each(PATHS)('%s is the same page, with Next’s script', async (path) => {
    const [ours, theirs] = [await readPage(front.url + path), await readPage(site.url + path)];
    expect(theirs.status).toBe(200);
    expect(markupOf(theirs)).toBe(markupOf(ours));
    expect(theirs.html).toContain('/_next/static/chunks/');
    expect(ours.html).not.toMatch(/_next\/static\/chunks\/[^"]+\.js/);
  });

  it('islands are files that are there, in a build with the digest that the page names', async () => {
    const { html } = await readPage(site.url);
    const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="(\/islands\/[^"]+)"[^>]*>/g)];
    expect(scripts.length).toBeGreaterThan(1);
    for (const [tag, src = ''] of scripts) {
      const response = await fetch(site.url + src);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('javascript');
      const digest = createHash('sha384').update(await response.text());
      if (by === 'next') expect(tag).toContain(`integrity="sha384-${digest.digest('base64')}"`);
    }
  });

  it.runIf(by === 'next')('a page that is not there is 404, and a purged one is rendered anew', async () => {
    const [, , article = ''] = PATHS;
    expect((await readPage(`${site.url}/articles/nobody-wrote-this`)).status).toBe(404);
    await readPage(site.url + article);
    await purge(site, 'expired', 'articles', 'settings');
    const again = await readPage(site.url + article);
    expect(again).toMatchObject({ status: 200 });
    expect(again.headers.get('x-nextjs-cache')).not.toBe('HIT');
  });
});

describe('by dev, with a relay', () => {
  let cms: TestCms;
  let site: TestSite;
  let relay: TestRelay;

  beforeAll(async () => {
    cms = await copyCms(inject('cms'));
    site = await serveSite({ build: inject('siteBuild'), cms, by: 'dev' });
    relay = await startRelay({ cms, site });
  });

  afterAll(async () => {
    await relay?.stop();
    await site?.stop();
    await cms?.stop();
  });

  it('an edit shows, and its delivery is seen live', async () => {
    const api = await CmsApi.asAdmin(cms);
    const id = await createArticle(api, 'while-developing');
    const shows = (title: string) =>
      waitFor(async () => (await readPage(`${site.url}/articles/while-developing`)).title === title, {
        what: `"${title}" in development`,
        withinMs: DEV_PATIENCE_MS,
      });
    await shows('Article while-developing');
    for (const title of ['Edited while developing', 'And once more']) {
      await api.update('articles', id, { title });
      await shows(title);
    }
    await waitFor(async () => (await unfinished(cms)).length === 0, {
      what: 'the deliveries to be seen live',
      withinMs: DEV_PATIENCE_MS,
    });
  }, 300_000);
});

describe.each([['front'], ['next']] as const)('behind TLS, by %s', (by) => {
  let site: TestSite;

  beforeAll(async () => {
    const siteUrl = 'https://vitrine.example'; // the build is of another address
    site = await serveSite({ build: inject('siteBuild'), cms: inject('cms'), by, siteUrl });
  });

  afterAll(() => site?.stop());

  it.each(['/', '/nowhere', '/contact', '/api/health', '/feed.xml', '/icon.svg', '/api/projects.json'])(
    'browsers that ask for %s are told to come by TLS alone, as the address at the start says',
    async (path) => {
      const told = 'strict-transport-security';
      expect((await fetch(site.url + path)).headers.get(told)).toBe('max-age=31536000');
      expect((await fetch(front.url + path)).headers.get(told)).toBeNull();
    },
  );
});
