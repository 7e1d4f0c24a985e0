/**
 * Stands in front of all that Directus answers by the token of a request, and refuses what asks for too much. Directus
 * knows who asks from `routes.before` on. Administrators and who may use the admin app pass. Files are looked after whoever
 * sends them.
 */
import { defineHook } from '@directus/extensions-sdk';
import type { Application, NextFunction, Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { MOST_UPLOAD_MB } from '../../../environment.mjs';
import { hearUploads } from './heard-uploads.ts';
import { type Caller, judgeRequest } from './judge-request.ts';
import { LIMITS } from './limits.ts';
import { bodyOf, type Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import { createTrustedDocuments } from './trusted-documents.ts';
import { isInCms, isOfSite } from './who-asks.ts';
import { wholeImports } from './whole-import.ts';

/** Where the operations of the site lie, below the folder that Directus is started in. */
const TRUSTED_DOCUMENTS_PATH = './trusted-documents';

export default defineHook(({ init }, { env, services, logger }) => {
  const isTrusting = env.TRUSTED_DOCUMENTS !== 'off';

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
      if (isInCms(accountability)) return next();
      const isSite = isOfSite(accountability);
      const caller: Caller = {
        trusted: isSite ? trusted : null,
        // While documents are being written; its lots of 500 projects cost more than anybody else may ask for.
        mostRows: isSite ? Number.POSITIVE_INFINITY : LIMITS.cost,
        model: request.schema,
        schema: (scope): Promise<GraphQLSchema> =>
          new services.GraphQLService({ accountability, schema: request.schema, scope }).getSchema(),
      };
      judgeRequest(request, caller).then((refusal) => {
        if (refusal === null) return next();
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
