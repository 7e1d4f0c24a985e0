/**
 * The endpoint `/preview`: review links, which editors make, see and revoke, and about which the site asks each time that
 * one is used. Requests and answers stand in contract/preview.ts.
 */
import { defineEndpoint } from '@directus/extensions-sdk';
import type { Accountability, SchemaOverview } from '@directus/types';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import {
  isPreviewed,
  MAIN_VERSION,
  type PreviewedCollection,
  reviewRequest,
} from '../../../../../contract/preview.ts';
import { isSite, mayPreview } from '../may-preview.ts';
import { forbidden, Refusal } from '../refusal.ts';
import { type PreviewSettings, previewSettings } from '../settings.ts';
import { REVIEW_LINKS, readRow, shownToEditor, stateOf } from './review-rows.ts';

/** What Directus's middleware has put on a request before ours sees it. */
declare module 'express-serve-static-core' {
  interface Request {
    accountability?: Accountability | null;
    schema: SchemaOverview;
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Most links that are shown of an item: the newest. Ours. */
const MOST_SHOWN = 20;

const maker = z.object({
  user_created: z
    .object({
      first_name: z.string().nullish(),
      last_name: z.string().nullish(),
      email: z.string().nullish(),
    })
    .nullish(),
});
const id = z.uuid();

export default defineEndpoint({
  id: 'preview',
  handler(router, { env, services, database }) {
    const settings = previewSettings(env);

    /** Makes sure that an editor asks, who may read the item. @throws Refusal, or Directus's own error, both 403 */
    async function requireEditor(
      { accountability, schema }: Request,
      collection: string,
      item: string,
    ): Promise<{ collection: PreviewedCollection; links: InstanceType<typeof services.ItemsService> }> {
      if (!accountability || !mayPreview(accountability) || !isPreviewed(collection)) throw forbidden();
      const primary = schema.collections[collection]?.primary ?? 'id';
      await new services.ItemsService(collection, { schema, accountability }).readOne(item, {
        fields: [primary],
      });
      // The rows are nobody's to write, but by what stands here.
      const asItself = { ...accountability, admin: true };
      return {
        collection,
        links: new services.ItemsService(REVIEW_LINKS, { schema, accountability: asItself }),
      };
    }

    router.get(
      '/review-links/:id/state',
      answering(async ({ accountability, params }) => {
        if (!isSite(accountability)) throw forbidden();
        const given = id.safeParse(params.id);
        return stateOf(given.success ? await readRow(database, given.data) : null, Date.now());
      }),
    );

    router.get(
      '/review-links/:collection/:item',
      answering(async (request) => {
        const { collection = '', item = '' } = request.params;
        const { links } = await requireEditor(request, collection, item);
        const rows = await links.readByQuery({
          fields: ['id', 'user_created.first_name', 'user_created.last_name', 'user_created.email'],
          filter: { collection: { _eq: collection }, item: { _eq: item } },
          sort: ['-date_created', 'id'],
          limit: MOST_SHOWN,
        });
        const shown = await Promise.all(
          rows.map(async (one) => {
            const row = await readRow(database, String(one.id));
            return row && shownToEditor(row, { ...required(settings), by: nameOf(one), now: Date.now() });
          }),
        );
        return { links: shown.filter((one) => one !== null) };
      }),
    );

    router.post(
      '/review-links',
      answering(async (request) => {
        const wanted = reviewRequest.safeParse(request.body);
        if (!wanted.success) throw new Refusal(400, 'INVALID_PAYLOAD', z.prettifyError(wanted.error));
        const { collection, item, version, days, note } = wanted.data;
        const { links } = await requireEditor(request, collection, item);
        if (version !== MAIN_VERSION) await requireVersion(collection, item, version);
        const expires = new Date(Date.now() + days * DAY_MS);
        const made = await links.createOne({
          collection,
          item,
          version,
          note,
          expires_at: expires.toISOString(),
        });
        return reread(String(made), request);
      }),
    );

    router.post(
      '/review-links/:id/revoke',
      answering(async (request) => {
        const given = id.safeParse(request.params.id);
        const row =
          given.success && mayPreview(request.accountability) ? await readRow(database, given.data) : null;
        if (!row) throw forbidden();
        const { links } = await requireEditor(request, row.collection, row.item);
        if (!row.revoked_at) await links.updateOne(row.id, { revoked_at: new Date().toISOString() });
        return reread(row.id, request);
      }),
    );

    async function requireVersion(collection: string, item: string, key: string): Promise<void> {
      const found: unknown = await database('directus_versions').where({ collection, item, key }).first('id');
      if (found === undefined)
        throw new Refusal(400, 'INVALID_PAYLOAD', 'version: there is none of this name');
    }

    async function reread(key: string, request: Request) {
      const row = await readRow(database, key);
      if (!row) throw new Refusal(404, 'NOT_FOUND', 'The link is gone.');
      const { links } = await requireEditor(request, row.collection, row.item);
      const one = await links.readOne(key, {
        fields: ['user_created.first_name', 'user_created.last_name', 'user_created.email'],
      });
      return shownToEditor(row, { ...required(settings), by: nameOf(one), now: Date.now() });
    }
  },
});

function required(settings: PreviewSettings | null): PreviewSettings {
  if (settings) return settings;
  throw new Refusal(503, 'SERVICE_UNAVAILABLE', 'SITE_URL and PREVIEW_SECRET are not both set for the CMS.');
}

function nameOf(row: unknown): string | null {
  const user = maker.safeParse(row).data?.user_created;
  if (!user) return null;
  return [user.first_name, user.last_name].filter(Boolean).join(' ') || (user.email ?? null);
}

/** A route that returns the body of its answer. Refusals are answered here, other errors by Directus. */
function answering(route: (request: Request) => Promise<object>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    response.set('Cache-Control', 'no-store');
    route(request).then(
      (body) => response.json(body),
      (error: unknown) => {
        if (error instanceof Refusal) response.status(error.status).json(error);
        else next(error);
      },
    );
  };
}
