import 'server-only';
import { ClientError, GraphQLClient } from 'graphql-request';
import { env } from '../env.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { CmsMalformed, CmsRefused, CmsUnreachable } from './errors.ts';

/** Longest time for one answer, in milliseconds. The slowest page query takes 60 ms warm; a cold CMS 2 s. */
const TIMEOUT_MS = 8_000;

const client = new GraphQLClient(`${env.DIRECTUS_URL}/graphql`, {
  headers: { authorization: `Bearer ${env.DIRECTUS_SITE_TOKEN}` },
  // Next's own fetch cache would be a second one, with tags of its own; the reads are cached as a whole.
  fetch: (url, init) => fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) }),
});

/**
 * The one way to the CMS. Sends a typed document and resolves to its data.
 *
 * @throws CmsUnreachable, CmsRefused or CmsMalformed; see `errors.ts`.
 */
export async function request<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const data = await client.request<Result>(document.toString(), variables).catch((error: unknown) => {
    throw classify(error, nameOf(document));
  });
  // Any JSON without errors gets this far, also that of something that is no CMS.
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
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
