/** Projects as open data: what is published and nothing else, by the facets of the list, in three forms. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { CmsApi } from '../support/cms-api.ts';
import { createHiddenContent, SECRET_WORD } from '../support/hidden-content.ts';
import { readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

const data = z.object({
  generated: z.iso.datetime(),
  total: z.int(),
  projects: z.array(
    z.strictObject({
      slug: z.string(),
      url: z.url(),
      title: z.string().min(1),
      summary: z.string(),
      countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
      point: z.tuple([z.number(), z.number()]).nullable(),
      start: z.iso.date().nullable(),
      end: z.iso.date().nullable(),
      status: z.enum(['planned', 'running', 'finished']).nullable(),
      themes: z.array(z.string()),
      partners: z.array(z.string()),
      budget: z.number().nullable(),
      currency: z.string().nullable(),
    }),
  ),
});
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) }).nullable(),
    }),
  ),
});

let cms: TestCms;
let site: TestSite;
let admin: CmsApi;

const ask = (path: string) => fetch(`${site.url}/api/projects.${path}`);
const projects = async (query = '') => data.parse(await (await ask(`json${query}`)).json());

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  await createHiddenContent(admin);
  site = await serveSite({ build: inject('siteBuild'), cms });
  await purge(site, 'expired', 'projects', 'projects-any');
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

describe('open data', () => {
  it('is every published project, and no other', async () => {
    const published = await admin.items('projects', {
      filter: { status: { _eq: 'published' } },
      fields: 'slug',
      limit: '500',
    });
    const all = await projects();
    expect(all.total).toBe(published.length);
    expect(all.projects.map(({ slug }) => slug).toSorted()).toEqual(
      published.map(({ slug }) => String(slug)).toSorted(),
    );
  });

  it.each(['json', 'csv', 'geojson'])(
    'as %s it has no word of what is hidden, and may be kept and asked for by anybody',
    async (form) => {
      const answer = await ask(form);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(await answer.text()).not.toContain(SECRET_WORD);
    },
  );

  it('is the same projects in each form, in one order', async () => {
    const query = '?country=ke&sort=title';
    const slugs = (await projects(query)).projects.map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThan(1);
    const geo = await ask(`geojson${query}`);
    expect(geo.headers.get('content-type')).toContain('application/geo+json');
    expect(collection.parse(await geo.json()).features.map(({ id }) => id)).toEqual(slugs);
    const csv = await ask(`csv${query}`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const lines = (await csv.text()).trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(slugs);
  });

  it('has as many projects as the page with the same facets says', async () => {
    const page = await readPage(`${site.url}/projects/by/theme-wetlands/status-running`);
    const { total } = await projects('?theme=wetlands&status=running');
    expect(page.main).toContain(`${total} projects on wetlands, running now`);
  });

  it.each([
    ['?contry=ke', 'contry'],
    ['?country=KE', 'country'],
    ['?country=ke&country=ug', 'country'],
    ['?theme=volcanoes', 'theme'],
    ['?year=1', 'year'],
    ['?view=list', 'view'],
  ])('%s is refused, and says why', async (query, parameter) => {
    const answer = await ask(`json${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 'malformed', parameter });
  });

  it('forgets what is unpublished at once', async () => {
    const [first] = (await projects()).projects;
    const [item] = await admin.items('projects', { filter: { slug: { _eq: first?.slug } }, fields: 'id' });
    await admin.update('projects', String(item?.id), { status: 'draft' });
    await purge(site, 'stale', 'projects');
    await purge(site, 'expired', `project-${item?.id}`, 'projects-any');
    expect((await projects()).projects.map(({ slug }) => slug)).not.toContain(first?.slug);
  });
});
