/** What is refused, and how it is said: in the form in which GraphQL gives errors. */
import { LIMITS } from './limits.ts';

/** Why a request was refused; also what refusals are counted by. */
export type Reason = keyof typeof LIMITS | 'batch' | 'rows' | 'operation' | 'variable' | 'path';

/** A request that is refused. */
export interface Refusal {
  reason: Reason;
  code: string;
  message: string;
  /** The most that is allowed. */
  limit?: number;
  /** What was asked for; left out where counting ended early. */
  was?: number;
}

const MEASURED = {
  depth: ['QUERY_TOO_DEEP', 'levels of fields'],
  aliases: ['TOO_MANY_ALIASES', 'aliases'],
  directives: ['TOO_MANY_DIRECTIVES', 'directives'],
  tokens: ['TOO_MANY_TOKENS', 'tokens'],
  characters: ['DOCUMENT_TOO_LONG', 'characters'],
  cost: ['QUERY_TOO_COSTLY', 'rows, as estimated from the limits of its lists'],
  fields: ['TOO_MANY_FIELDS', 'fields'],
  wildcards: ['WILDCARD_TOO_DEEP', 'wildcards in one field'],
  relations: ['FIELDS_TOO_DEEP', 'relations in one field'],
  nesting: ['FILTER_TOO_DEEP', 'levels of a filter'],
  conditions: ['FILTER_TOO_WIDE', 'conditions in a filter'],
  values: ['TOO_MANY_VALUES', 'values in a filter'],
} as const satisfies Record<keyof typeof LIMITS, readonly [string, string]>;

/** The refusal of what exceeds a limit, or null where it does not. */
export function exceeds(
  reason: keyof typeof LIMITS,
  was: number,
  limit: number = LIMITS[reason],
): Refusal | null {
  if (was <= limit) return null;
  const [code, what] = MEASURED[reason];
  return { reason, code, limit, was, message: `Expected at most ${limit} ${what}, got ${was}.` };
}

/** The refusal of a document whose tokens were not counted to the end. */
export function tooManyTokens(): Refusal {
  const [code, what] = MEASURED.tokens;
  return {
    reason: 'tokens',
    code,
    limit: LIMITS.tokens,
    message: `Expected at most ${LIMITS.tokens} ${what}.`,
  };
}

/** The refusal of several requests in one body. @param was how many */
export function batched(was: number): Refusal {
  const message = `Expected one operation, got a list of ${was}.`;
  return { reason: 'batch', code: 'TOO_MANY_OPERATIONS', limit: 1, was, message };
}

/** The refusal of a query of which the cost can't be told. */
export function costUnknown(why: string): Refusal {
  const [code] = MEASURED.cost;
  return { reason: 'cost', code, limit: LIMITS.cost, message: `The cost of the query can't be told: ${why}` };
}

/** The body of the answer. */
export function bodyOf({ code, message, limit, was }: Refusal) {
  return { errors: [{ message, extensions: { code, limit, was } }] };
}
