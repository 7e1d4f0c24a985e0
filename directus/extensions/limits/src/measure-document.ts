/** What can be told of a GraphQL document by its text alone. */
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  GraphQLError,
  GraphQLSchema,
  parse,
  print,
  TypeInfo,
  ValidationContext,
  valueFromASTUntyped,
  visit,
} from 'graphql';

/** How much a document asks for; of several operations, the most of any. */
export interface Measures {
  /** Levels of selections below the fields of the query. */
  depth: number;
  aliases: number;
  directives: number;
}

/** A document, or why there is none: more tokens than are allowed, or no GraphQL. */
export type Parsed = { document: DocumentNode } | { document: null; because: 'tokens' | 'syntax' };

/** Reads a document of at most `maxTokens` tokens; reading ends at the first that is too many. */
export function parseBounded(text: string, maxTokens: number): Parsed {
  try {
    return { document: parse(text, { maxTokens, noLocation: true }) };
  } catch (error) {
    // Nothing but the message tells it from an error of syntax (graphql 16, language/parser.js).
    const isTooLong =
      error instanceof GraphQLError && /Document contains more tha[nt] \d+ tokens/.test(error.message);
    return { document: null, because: isTooLong ? 'tokens' : 'syntax' };
  }
}

const NO_SCHEMA = new GraphQLSchema({});

/** Measures a document as graphql-armor does. Fragments count where they are used. */
export function measure(document: DocumentNode): Measures {
  const found: Measures = { depth: 0, aliases: 0, directives: 0 };
  const noting = (what: keyof Measures) => ({
    n: Number.POSITIVE_INFINITY,
    onAccept: [
      (_context: ValidationContext | null, { n }: { n: number }) => {
        found[what] = Math.max(found[what], n);
      },
    ],
  });
  const context = new ValidationContext(NO_SCHEMA, document, new TypeInfo(NO_SCHEMA), () => {});
  for (const rule of [
    maxDepthRule({ ...noting('depth'), flattenFragments: true }),
    maxAliasesRule(noting('aliases')),
    maxDirectivesRule(noting('directives')),
  ])
    visit(document, rule(context));
  // It counts the fields of the query as the first level.
  return { ...found, depth: Math.max(0, found.depth - 1) };
}

/** What each argument holds; a variable in it is undefined. */
export function argumentsOf(document: DocumentNode): unknown[] {
  const values: unknown[] = [];
  visit(document, { Argument: ({ value }) => void values.push(valueFromASTUntyped(value)) });
  return values;
}

/** Names of the variables that may hold a filter: all of a query, and those of a mutation that are declared so. */
export function filtersAmongVariables(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    for (const { variable, type } of definition.variableDefinitions ?? [])
      if (definition.operation === 'query' || print(type).includes('_filter')) names.add(variable.name.value);
  }
  return names;
}
