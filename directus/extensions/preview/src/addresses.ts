/**
 * Gives the admin app the addresses of previews. They hold the address of the site, which differs from one installation
 * to the next, and a seal that is good for minutes: neither can be kept in the model or in the settings, which are files.
 *
 * - `preview_link` of an item is a field that neither table nor model has. An editor's form asks for it, since the
 *   `preview_url` of the collection names it, anew after each save: it is taken out of the question and put into the answer.
 * - `visual_editor_urls` of the settings is kept as an address at `site.invalid`, and the site is put in its place for who
 *   has signed in to the app. Whoever reads or writes the settings by a token meets what is in the file.
 */
import { defineHook } from '@directus/extensions-sdk';
import type { Accountability } from '@directus/types';
import { z } from 'zod';
import { PREVIEWED } from '../../../../contract/preview.ts';
import { previewLink } from '../../../../contract/preview-seal.ts';
import { mayPreview } from './may-preview.ts';
import { previewSettings } from './settings.ts';

/** How long a link can be exchanged for a session, in seconds. Ours: a form that lies open makes a new one on each save. */
const LINK_SECONDS = 10 * 60;

const LINK_FIELD = 'preview_link';
const PLACEHOLDER = 'https://site.invalid';

const asked = z.looseObject({ fields: z.array(z.string()) });
const row = z.looseObject({ id: z.union([z.string(), z.number()]) });
const editorUrls = z.array(z.looseObject({ url: z.string() }));

export default defineHook(({ filter }, { env, logger }) => {
  const settings = previewSettings(env);
  if (!settings) {
    logger.warn('SITE_URL and PREVIEW_SECRET are not both set for the CMS: drafts can’t be previewed');
    return;
  }
  const { siteUrl, secret } = settings;

  /** Questions from which the field was taken out, as Directus hands them on. */
  const asking = new WeakSet<object>();

  for (const collection of PREVIEWED) {
    filter(`${collection}.items.query`, (query, _meta, { accountability }) => {
      const { success, data } = asked.safeParse(query);
      if (!success || !data.fields.includes(LINK_FIELD) || !mayPreview(accountability)) return query;
      const others = data.fields.filter((field) => field !== LINK_FIELD);
      const without = { ...data, fields: ['id', ...others] };
      asking.add(without);
      return without;
    });

    filter(`${collection}.items.read`, (rows, { query }, _context) => {
      if (!isObject(query) || !asking.has(query) || !Array.isArray(rows)) return rows;
      const expires = Math.floor(Date.now() / 1000) + LINK_SECONDS;
      return rows.map((one: unknown) => {
        const { success, data } = row.safeParse(one);
        if (!success) return one;
        const claims = { kind: 'edit-link', collection, item: String(data.id), expires } as const;
        return { ...data, [LINK_FIELD]: previewLink(siteUrl, claims, secret) };
      });
    });
  }

  filter('settings.read', (rows, _meta, { accountability }) =>
    isOfApp(accountability) ? replaceInUrls(rows, PLACEHOLDER, siteUrl) : rows,
  );
  filter('settings.update', (payload, _meta, { accountability }) =>
    isOfApp(accountability) ? replaceInUrls([payload], siteUrl, PLACEHOLDER)[0] : payload,
  );
});

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Sessions are the app's; programs sign in by tokens. */
function isOfApp(accountability: Accountability | null): boolean {
  return accountability?.session !== undefined;
}

function replaceInUrls(rows: unknown, from: string, to: string): unknown[] {
  return (Array.isArray(rows) ? rows : [rows]).map((one: unknown) => {
    if (!isObject(one) || !('visual_editor_urls' in one)) return one;
    const { success, data } = editorUrls.safeParse(one.visual_editor_urls);
    if (!success) return one;
    const urls = data.map((entry) => ({
      ...entry,
      url: entry.url.startsWith(from) ? to + entry.url.slice(from.length) : entry.url,
    }));
    return { ...one, visual_editor_urls: urls };
  });
}
