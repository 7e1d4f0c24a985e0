/** What browsers and CDNs may keep, and for how long: the table of docs/caching.md. */
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  ASK_EACH_TIME,
  FOR_A_MINUTE,
  FOR_AN_HOUR,
  FOR_GOOD,
  NOT_KEPT,
} from '../../contract/cache-control.ts';
import { LAND_ADDRESS } from '../../lib/map/map-file.ts';
import { CmsApi } from '../support/cms-api.ts';
import { LIST_TAGS } from '../support/list-tags.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

let cms: TestCms;
let site: TestSite;
/** What stands for `{project}`, `{theme}` and `{cover}` in an address. */
let there: Record<string, string>;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  site = await serveSite({ build: inject('siteBuild'), cms });
  const admin = await CmsApi.asAdmin(cms);
  const [project] = await admin.items('projects', {
    filter: { status: { _eq: 'published' }, cover: { _nnull: true } },
    fields: 'slug,cover',
    limit: '1',
  });
  const [theme] = await admin.items('themes', { fields: 'slug', limit: '1' });
  there = { project: String(project?.slug), cover: String(project?.cover), theme: String(theme?.slug) };
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

/** The default of nginx, in bytes: of a longer head it says "upstream sent too big header", and visitors 502. */
const NGINX_PROXY_BUFFER_SIZE = 4096;

const headOf = (address: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(address, (answer) => resolve(answer.resume())).once('error', reject);
  });

const addressOf = (path: string) => site.url + path.replace(/\{(\w+)\}/g, (_, name) => there[name] ?? '');

describe('says how long it may be kept', () => {
  it.each([
    ['/', 200, ASK_EACH_TIME],
    ['/projects/{project}', 200, ASK_EACH_TIME],
    ['/projects/there-is-none', 404, ASK_EACH_TIME],
    ['/feed.xml', 200, ASK_EACH_TIME],
    ['/feed.json', 200, ASK_EACH_TIME],
    ['/themes/{theme}/feed.xml', 200, ASK_EACH_TIME],
    ['/themes/{theme}/feed.json', 200, ASK_EACH_TIME],
    ['/themes/there-is-none/feed.xml', 404, ASK_EACH_TIME],
    ['/sitemap.xml', 200, ASK_EACH_TIME],
    ['/llms.txt', 200, ASK_EACH_TIME],
    ['/api/projects.json', 200, FOR_A_MINUTE],
    ['/api/projects.csv', 200, FOR_A_MINUTE],
    ['/api/projects.geojson', 200, FOR_A_MINUTE],
    ['/api/projects.json?contry=ke', 400, NOT_KEPT],
    ['/api/impact/summary.csv', 200, FOR_A_MINUTE],
    ['/api/impact/none.csv', 404, NOT_KEPT],
    ['/api/oembed?url={site}/projects/{project}', 200, FOR_A_MINUTE],
    ['/api/oembed?url=https://example.org/', 404, NOT_KEPT],
    ['/embed/projects/{project}', 200, FOR_A_MINUTE],
    ['/embed/projects/there-is-none', 404, NOT_KEPT],
    ['/og/projects/{project}?v=1', 200, FOR_AN_HOUR],
    ['/og/projects/{project}', 200, FOR_A_MINUTE],
    ['/og/projects/there-is-none', 404, ASK_EACH_TIME],
    [LAND_ADDRESS, 200, FOR_GOOD],
    ['/map/world.svg?v=another', 200, FOR_A_MINUTE],
    ['/media/{cover}/w768?v=1', 200, FOR_GOOD],
    ['/media/{cover}/w768', 200, 'public, max-age=300'],
    ['/media/00000000-0000-4000-8000-000000000000/w768', 404, ASK_EACH_TIME],
    ['/api/search?q=river', 200, NOT_KEPT],
    ['/api/health', 200, NOT_KEPT],
    ['/api/revalidate', 405, NOT_KEPT],
  ])('%s (%i)', async (path, status, cacheControl) => {
    there.site = encodeURIComponent(site.url);
    const answer = await fetch(addressOf(path), { redirect: 'manual' });
    await answer.body?.cancel();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, cacheControl]);
  });

  it.each(['/', '/projects', '/ar/projects', '/projects/{project}', '/search?q=river'])(
    '%s, in a head that nginx takes as it comes',
    async (path) => {
      const { statusCode, rawHeaders } = await headOf(addressOf(path));
      expect(statusCode).toBe(200);
      // Of each header its colon, blank and line break; of the first line and the empty last one about twenty.
      const bytes = rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 20);
      expect(bytes).toBeLessThan(NGINX_PROXY_BUFFER_SIZE);
    },
  );

  it('and the same when it was rendered anew', async () => {
    await purge(site, 'expired', ...LIST_TAGS);
    for (const path of ['/feed.xml', '/sitemap.xml', '/llms.txt']) {
      const answer = await fetch(site.url + path);
      await answer.body?.cancel();
      expect(answer.headers.get('cache-control'), path).toBe(ASK_EACH_TIME);
    }
  });
});
