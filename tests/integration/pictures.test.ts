/** Pictures: their colours, the files that visitors get, and covers that say what they show. */
import { readdirSync, truncateSync, unlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { WIDTHS } from '../../lib/content/media-path.ts';
import { CmsApi } from '../support/cms-api.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import { waitFor } from '../support/wait-for.ts';
import './cms-context.ts';

/** Directus's copy. */
const sharp: typeof import('sharp').default = createRequire(
  new URL('../../directus/package.json', import.meta.url),
)('sharp');
const PUBLIC_FOLDER = '3b6a2c7e-6a54-4b0e-9d1f-2f1c0a7d5e10';
const created = z.object({ id: z.string() });

let cms: TestCms;
let api: CmsApi;
let site: TestSite;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  api = await CmsApi.asAdmin(cms);
  site = await serveSite({ build: inject('siteBuild'), cms });
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

/** A picture of one colour. */
async function plain(color: string, width = 1000, height = 500): Promise<Blob> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg({ quality: 100 })
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
}

async function upload(color: string, fields: Record<string, string> = {}): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ folder: PUBLIC_FOLDER, title: 'A weir', ...fields })) {
    form.set(name, value);
  }
  form.set('file', await plain(color), 'weir.jpg');
  return created.parse((await api.ask('POST', '/files', form)).data).id;
}

/** Waits until the picture's colour is within a step of this one; JPEG does not keep it to the bit. */
const colorOf = (id: string, color: RegExp) =>
  waitFor(async () => color.test((await api.dominantColor(id)) ?? ''), { what: `the colour ${color}` });

describe('the dominant colour', () => {
  it('is found behind an upload, and anew when another picture takes its place', async () => {
    const id = await upload('#204060');
    await colorOf(id, /^#[12].[34].[56].$/);
    const form = new FormData();
    form.set('file', await plain('#e0c0a0'), 'other.jpg');
    expect((await api.ask('PATCH', `/files/${id}`, form)).status).toBe(200);
    await colorOf(id, /^#[de].[bc].[9a].$/);
  });

  it('leaves the address of the picture as it is', async () => {
    const id = await upload('#204060');
    const modified = async () => (await api.ask('GET', `/files/${id}?fields=modified_on`)).text;
    const before = await modified();
    await colorOf(id, /^#/);
    expect(await modified()).toBe(before);
  });

  it('is found at start for all that have none', async () => {
    const demo = async () =>
      z
        .array(z.object({ dominant_color: z.string().nullable() }))
        .parse(
          (await api.ask('GET', '/files?fields=dominant_color&limit=-1&filter[type][_eq]=image/webp')).data,
        );
    expect((await demo()).length).toBeGreaterThan(20);
    // A logo without a ground of its own has none to show. The last pictures came just before the CMS was stopped.
    await waitFor(
      async () =>
        (await demo()).every(({ dominant_color: it }) => /^(#[0-9a-f]{6}|transparent)$/.test(it ?? '')),
      { what: 'the colours of all pictures', withinMs: 60_000 },
    );
    const id = await upload('#204060');
    await colorOf(id, /^#/);
    await api.ask('PATCH', `/files/${id}`, { dominant_color: null });
    await cms.halt();
    await cms.start();
    api = await CmsApi.asAdmin(cms);
    await colorOf(id, /^#[12].[34].[56].$/);
  });

  it('stands on the page, in classes', async () => {
    const html = await (await fetch(`${site.url}/projects`)).text();
    expect(html).toMatch(/<img class="tint r[0-7] g[0-7] b[0-7][ "]/);
  });
});

describe('what a visitor is sent', () => {
  it('is WebP in each width, and no wider than the original', async () => {
    const id = await upload('#204060');
    for (const width of WIDTHS) {
      const answer = await fetch(`${site.url}/media/${id}/w${width}`);
      expect(answer.headers.get('content-type')).toBe('image/webp');
      const shape = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect(shape.width).toBe(Math.min(width, 1000));
    }
  });

  it('is AVIF to a browser that takes it, and named as one of two forms', async () => {
    const id = await upload('#204060');
    const ask = (accept: string) => fetch(`${site.url}/media/${id}/w600`, { headers: { accept } });
    const avif = await ask('image/avif,image/webp,*/*;q=0.8');
    expect(avif.headers.get('content-type')).toBe('image/avif');
    const shape = await sharp(Buffer.from(await avif.arrayBuffer())).metadata();
    expect([shape.compression, shape.width]).toEqual(['av1', 600]);
    const webp = await ask('image/webp,*/*;q=0.8');
    expect(webp.headers.get('content-type')).toBe('image/webp');
    await webp.body?.cancel();
    for (const { headers } of [avif, webp])
      expect(headers.get('vary')?.toLowerCase().split(/, */)).toContain('accept');
  });

  it('comes at once although nobody has asked for it before: all of a list', async () => {
    const html = await (await fetch(`${site.url}/projects`)).text();
    const addresses = [...new Set(html.match(/\/media\/[0-9a-f-]+\/w\d+\?v=\w+/g))];
    expect(addresses.length).toBeGreaterThan(60);
    const answers = await Promise.all(addresses.map((address) => fetch(site.url + address)));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it('comes in full while the CMS is still writing it for somebody else', async () => {
    const id = await upload('#204060');
    for (const width of WIDTHS) {
      const asked = ['image/webp', 'image/avif'].flatMap((accept) =>
        Array.from({ length: 4 }, () => fetch(`${site.url}/media/${id}/w${width}`, { headers: { accept } })),
      );
      for (const answer of await Promise.all(asked)) {
        expect(answer.status).toBe(200);
        const picture = sharp(Buffer.from(await answer.arrayBuffer()), { failOn: 'truncated' });
        expect((await picture.toBuffer({ resolveWithObject: true })).info.width).toBe(Math.min(width, 1000));
      }
    }
  });

  it('is an error, and not kept, where the CMS has only a part of it, until that is deleted', async () => {
    const id = await upload('#204060');
    const address = `${site.url}/media/${id}/w600`;
    expect((await fetch(address)).status).toBe(200);
    const uploads = path.join(cms.dataDir, 'uploads');
    const scaled = readdirSync(uploads).filter((file) => file.startsWith(`${id}__`));
    expect(scaled).toHaveLength(1);
    const [file = ''] = scaled.map((name) => path.join(uploads, name));
    truncateSync(file, 100);
    const answer = await fetch(address);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    unlinkSync(file);
    expect((await fetch(address)).status).toBe(200);
  });
});

describe('a cover without a text alternative', () => {
  const article = (fields: Record<string, unknown>) =>
    api.ask('POST', '/items/articles', { slug: `weir-${crypto.randomUUID()}`, title: 'Weirs', ...fields });

  it('may stand in a draft, but is not published, however it is tried', async () => {
    const cover = await upload('#204060');
    const draft = await article({ cover });
    expect(draft.status).toBe(200);
    const { id } = z.object({ id: z.number() }).parse(draft.data);
    for (const reply of [
      await api.ask('PATCH', `/items/articles/${id}`, { status: 'published' }),
      await api.ask('PATCH', '/items/articles', { keys: [id], data: { status: 'published' } }),
      await article({ cover, status: 'published' }),
      await api.ask('POST', '/items/projects', { slug: 'weirs', title: 'Weirs', status: 'scheduled', cover }),
    ]) {
      expect(reply.status).toBe(400);
      expect(reply.errors[0]).toContain('“A weir” has no text alternative, so “Weirs”');
    }
    expect((await api.ask('PATCH', `/items/articles/${id}`, { title: 'A weir' })).status).toBe(200);
  });

  it('is published when it is given one, in the same breath too, and keeps it then', async () => {
    const cover = await upload('#204060');
    const reply = await article({ cover: { id: cover, alt: 'A weir of stones' }, status: 'published' });
    expect(reply.status).toBe(200);
    const emptied = await api.ask('PATCH', `/files/${cover}`, { alt: '' });
    expect(emptied.status).toBe(400);
    expect(emptied.errors[0]).toContain('cover of “Weirs”');
    expect((await api.ask('PATCH', `/files/${cover}`, { alt: 'Stones' })).status).toBe(200);
  });
});
