/**
 * Stands in front of all that Directus answers by the token of a request, and refuses what asks for too much. Directus
 * knows who asks from `routes.before` on. Administrators and who may use the admin app pass. Files are looked after whoever
 * sends them.
 */
import { defineHook } from '@directus/extensions-sdk';
import type { Accountability, SchemaOverview } from '@directus/types';
import type { Application, NextFunction, Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { MOST_UPLOAD_MB } from '../../../environment.mjs';
import { createTurns, takeTurns } from './editors-first.ts';
import { hearUploads } from './heard-uploads.ts';
import { type Caller, judgeRequest } from './judge-request.ts';
import { LIMITS } from './limits.ts';
import { giveOwnModel } from './own-model.ts';
import { bodyOf, type Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import { createTrustedDocuments } from './trusted-documents.ts';
import { wholeImports } from './whole-import.ts';

declare module 'express-serve-static-core' {
  interface Request {
    accountability?: Accountability | null;
    schema: SchemaOverview;
  }
}

/** The role of the site's token, fixed in directus/config/roles.json. */
const SITE_ROLE = '1c9a4f62-1a3e-4a55-8f0c-7b2f0f6d1a11';
/** The role by which the site reads drafts, for previews. */
const PREVIEW_ROLE = '7e2c94a1-0d63-4b58-9f27-c15b8a3d6e14';
/** Where the operations of the site lie, below the folder that Directus is started in. */
const TRUSTED_DOCUMENTS_PATH = './trusted-documents';

export default defineHook(({ filter, init }, { database, env, services, logger }) => {
  const isTrusting = env.TRUSTED_DOCUMENTS !== 'off';
  giveOwnModel(services.RelationsService);
  const turns = createTurns(Date.now);
  takeTurns(database, turns);
  filter('items.query', async (query) => {
    await turns.turn();
    return query;
  });

  init('routes.before', ({ app }: { app?: Application }) => {
    const trusted = isTrusting
      ? createTrustedDocuments({
          folder: String(env.TRUSTED_DOCUMENTS_PATH ?? TRUSTED_DOCUMENTS_PATH),
          warn: (message) => logger.error(message),
          clock: Date.now,
        })
      : null;

    app?.use(hearUploads);
    app?.use((request: Request, response: Response, next: NextFunction) => {
      const { accountability } = request;
      if (accountability?.admin || accountability?.app) {
        response.once('close', turns.begin());
        return next();
      }
      const isSite =
        accountability?.roles.some((role) => role === SITE_ROLE || role === PREVIEW_ROLE) ?? false;
      const caller: Caller = {
        trusted: isSite ? trusted : null,
        // While documents are being written; its lots of 500 projects cost more than anybody else may ask for.
        mostRows: isSite ? Number.POSITIVE_INFINITY : LIMITS.cost,
        model: request.schema,
        schema: (scope): Promise<GraphQLSchema> =>
          new services.GraphQLService({ accountability, schema: request.schema, scope }).getSchema(),
      };
      judgeRequest(request, caller).then((refusal) => {
        if (refusal === null) return isSite ? turns.giveWay(() => turns.turn().then(next)) : next();
        const { reason } = refusal;
        const role = accountability?.role ?? 'none';
        if (refusals.count(reason, role)) logger.warn({ limit: reason, role }, 'A request was refused');
        refuse(response, refusal);
      }, next);
    });
    app?.use('/utils/import', wholeImports(MOST_UPLOAD_MB));
  });
});

function refuse(response: Response, refusal: Refusal): void {
  response.status(400).set('Cache-Control', 'no-store').json(bodyOf(refusal));
}
