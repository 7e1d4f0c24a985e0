import 'server-only';
import { ClientError, GraphQLClient } from 'graphql-request';
import pLimit, { type LimitFunction } from 'p-limit';
import { z } from 'zod';
import { AS_OF_HEADER } from '../../contract/headers.ts';
import { env } from '../env.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { CmsMalformed, CmsRefused, CmsUnreachable } from './errors.ts';

/** Longest time for one answer, in milliseconds. The slowest page query takes 60 ms warm; a cold CMS 2 s. */
const TIMEOUT_MS = 8_000;

/**
 * Questions that are asked at once, by each process of the site. Ours, as measured: Directus answers 25 to 30 page
 * queries a second whether one or eight are at it, and each more makes an editor's save slower.
 */
const AT_ONCE = 2;
/** Longest wait for a turn, in milliseconds: behind a CMS that hangs, a reader is told so after twice the time. */
const LONGEST_WAIT_MS = TIMEOUT_MS;

declare global {
  var vitrineCmsTurns: LimitFunction | undefined;
}

/** Kept globally, since Next may load this module more than once. */
function inTurn<T>(ask: () => Promise<T>): Promise<T> {
  globalThis.vitrineCmsTurns ??= pLimit(AT_ONCE);
  const patience = AbortSignal.timeout(LONGEST_WAIT_MS);
  return globalThis.vitrineCmsTurns(() => {
    patience.throwIfAborted();
    return ask();
  });
}

function clientWith(token: string, errorPolicy: 'none' | 'all' = 'none'): GraphQLClient {
  return new GraphQLClient(`${env.DIRECTUS_URL}/graphql`, {
    errorPolicy,
    headers: {
      authorization: `Bearer ${token}`,
      // Past a cache of the CMS, which may hold what was changed since: docs/decisions/0012-cms-cache.md.
      'cache-control': 'no-store',
    },
    // Next's own fetch cache would be a second one, with tags of its own; the reads are cached as a whole.
    fetch: (url, init) => fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) }),
  });
}

/** What the CMS answered, and when it was asked by its own clock. */
export interface CmsAnswer<Result> {
  data: Result;
  /** Milliseconds since 1970; null when the CMS does not say, or not in this form. */
  asOf: number | null;
}

const asOfForm = z.coerce.number().int().positive();

/** Sends a typed document and resolves to its answer. @throws CmsUnreachable, CmsRefused or CmsMalformed; see `errors.ts` */
export type Request = <Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<CmsAnswer<Result>>;

const published = clientWith(env.DIRECTUS_SITE_TOKEN);
// Of a version, Directus answers rows that are only to be created with errors, for they have no id yet: what is there is shown.
const drafts = clientWith(env.DIRECTUS_PREVIEW_TOKEN, 'all');

/** The one way to the CMS: what everybody may read. */
export const request: Request = (document, variables) => send(published, document, variables);

/** The same for previews alone, with the right to drafts. Nothing of it may be kept: docs/decisions/0013-preview.md. */
export const requestDraft: Request = (document, variables) => send(drafts, document, variables);

async function send<Result, Variables extends object>(
  client: GraphQLClient,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<CmsAnswer<Result>> {
  const { data, headers } = await inTurn(() =>
    client.rawRequest<Result>(document.toString(), variables),
  ).catch((error: unknown) => {
    throw classify(error, nameOf(document));
  });
  // Any JSON without errors gets this far, also that of something that is no CMS.
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    return { data, asOf: asOfForm.safeParse(headers.get(AS_OF_HEADER)).data ?? null };
  }
  throw new CmsMalformed(nameOf(document), new TypeError(`Expected an object as data, got ${typeof data}`));
}

function classify(error: unknown, operation: string): Error {
  if (!(error instanceof ClientError)) {
    // `fetch` rejects with these two when a connection fails or its time is up; all else is an answer that
    // graphql-request could not read.
    return error instanceof TypeError || error instanceof DOMException
      ? new CmsUnreachable(operation, { cause: error })
      : new CmsMalformed(operation, error);
  }
  const { status, errors } = error.response;
  if (status >= 500 || status === 429) return new CmsUnreachable(operation, { status });
  if (errors?.length)
    return new CmsRefused(
      operation,
      errors.map((one) => one.message),
    );
  return new CmsMalformed(operation, error);
}

/** The operation's name, for errors and logs. */
function nameOf(document: { toString(): string }): string {
  return /\b(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? 'an unnamed query';
}
