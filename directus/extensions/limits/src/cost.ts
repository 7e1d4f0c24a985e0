/**
 * What a GraphQL query costs: the most rows that its answer can hold. A list counts its `limit` times one row and all
 * that is asked for in it; a single related item counts one row; the columns of a row cost nothing.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { MOST_ROWS, ROWS_UNASKED } from '../../../../contract/operations-manifest.ts';

/** An aggregate without groups answers one row, but may look at many. Ours. */
const AGGREGATE_COST = 10;
const AGGREGATED = /_aggregated(?:_|$)/;
/** Fields that are looked at before the rest is given up. Ours: more than 800 tokens hold without fragments in fragments. */
const MOST_NODES = 5_000;

/** What a query is asked with. */
export interface Asked {
  variables: Record<string, unknown>;
  /** Which of several operations; null where there is one. */
  operationName: string | null;
}

/** One field of a query: how many there may be, and their cost with all that is asked for in them. */
export interface FieldCost {
  node: FieldNode;
  times: number;
  cost: number;
}

/**
 * The cost of a query. The schema must come from the same copy of `graphql` as this module has.
 *
 * @param noting called for each field, inner ones first
 * @throws Error where the cost can't be told: the variables do not fit, or fragments multiply
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables, operationName }: Asked,
  noting: (field: FieldCost) => void = () => {},
): number {
  return getComplexity({
    schema,
    query: document,
    variables,
    operationName: operationName ?? undefined,
    maxQueryNodes: MOST_NODES,
    estimators: [
      (field) => {
        const times = timesOf(field);
        const cost = costOfField(field, times);
        noting({ node: field.node, times, cost });
        return cost;
      },
    ],
  });
}

function costOfField({ field, type, args, childComplexity }: ComplexityEstimatorArgs, times: number): number {
  const returned = getNamedType(field.type);
  // What is said about the schema is Directus's own to allow or not.
  if (!isCompositeType(returned) || returned.name.startsWith('__')) return 0;
  if (AGGREGATED.test(type.name)) return 0;
  if (AGGREGATED.test(returned.name) && !args.groupBy) return AGGREGATE_COST;
  return times * (1 + childComplexity);
}

function timesOf({ field, args }: ComplexityEstimatorArgs): number {
  if (!isListType(getNullableType(field.type))) return 1;
  const limit: unknown = args.limit ?? ROWS_UNASKED;
  // Directus takes -1 for all that it gives.
  return typeof limit === 'number' && limit >= 0 ? Math.min(limit, MOST_ROWS) : MOST_ROWS;
}
