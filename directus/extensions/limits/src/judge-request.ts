/** Judges one request to the CMS. Directus routes by the address regardless of case, so the same is done here. */
import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { costOf } from './cost.ts';
import { costOfRest, type Model } from './cost-rest.ts';
import { judgeDocument } from './judge-document.ts';
import { judgeRest } from './judge-rest.ts';
import { filtersAmongVariables } from './measure-document.ts';
import { objectOf, parsedObject } from './objects.ts';
import { batched, costUnknown, exceeds, type Refusal } from './refusal.ts';
import { forSiteOnlyOperations, type TrustedDocuments } from './trusted-documents.ts';
import { judgeFilter } from './weigh.ts';

/** A request as it came. */
export interface Asking {
  method: string;
  /** Of the address, without its query. */
  path: string;
  query: unknown;
  body: unknown;
}

/** Who asks. */
export interface Caller {
  /** The operations of the site, for its token; else null. */
  trusted: TrustedDocuments | null;
  /** Most rows of a GraphQL query. */
  mostRows: number;
  /** Collections and relations of the CMS. */
  model: Model;
  /** What the caller sees, in GraphQL's own items or in those of the system. */
  schema: (scope: 'items' | 'system') => Promise<GraphQLSchema>;
}

const GRAPHQL = /^\/graphql(?:\/|$)/i;
const GRAPHQL_SYSTEM = /^\/graphql\/system(?:\/|$)/i;
/** Files, the server's own state and schema, what became of a review link, and whose token it is. */
const OPEN_TO_SITE = /^\/(?:(?:assets|server|preview)\/|users\/me$)/i;
const EXPORT = /^\/utils\/export\//i;

/** The refusal of a request, or null. */
export async function judgeRequest(asking: Asking, caller: Caller): Promise<Refusal | null> {
  if (GRAPHQL.test(asking.path)) return judgeGraphql(asking, caller);
  if (caller.trusted && !OPEN_TO_SITE.test(asking.path)) return forSiteOnlyOperations();
  // A new item may have a field of that name.
  const hasQuery = asking.method !== 'POST' || EXPORT.test(asking.path);
  const queries = [asking.query, ...(hasQuery ? [objectOf(asking.body).query] : [])].map(objectOf);
  for (const query of queries) {
    const cost = () => exceeds('cost', costOfRest(caller.model, asking.path, query));
    const refusal = judgeRest(query) ?? cost();
    if (refusal) return refusal;
  }
  return null;
}

async function judgeGraphql({ method, path, query, body }: Asking, caller: Caller): Promise<Refusal | null> {
  if (Array.isArray(body)) return batched(body.length);
  const sent = objectOf(method === 'GET' ? query : body);
  const variables = parsedObject(sent.variables);
  const text = typeof sent.query === 'string' ? sent.query : '';
  const tooLong = exceeds('characters', text.length);
  if (tooLong) return tooLong;
  const sha256 = createHash('sha256').update(text).digest('hex');
  // Known documents are queries, and take lists of ids.
  if (caller.trusted) return caller.trusted.judge(sha256, variables) ?? judgeFilter(variables, 1);
  const { refusal, document } = judgeDocument(text, sha256);
  if (refusal || !document) return refusal;
  const filters = filtersAmongVariables(document);
  const tooLarge = judgeFilter(
    Object.fromEntries(Object.entries(variables).filter(([name]) => filters.has(name))),
    1,
  );
  if (tooLarge) return tooLarge;
  const schema = await caller.schema(GRAPHQL_SYSTEM.test(path) ? 'system' : 'items');
  const operationName =
    typeof sent.operationName === 'string' && sent.operationName ? sent.operationName : null;
  try {
    return exceeds('cost', costOf(schema, document, { variables, operationName }), caller.mostRows);
  } catch (error) {
    return costUnknown(error instanceof Error ? error.message : String(error));
  }
}
