/** The site's documents against an SDL: what it does not have, they can't ask. */
import {
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  NoUnusedFragmentsRule,
  specifiedRules,
  validate,
} from 'graphql';
import type { Change } from './change.ts';
import type { UseIndex } from './document-uses.ts';
import type { SiteDocument } from './documents.ts';

const RULES = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

/** One breaking change for each place that the SDL refuses; `whose` says which SDL it is. */
export function compareDocuments(
  documents: readonly SiteDocument[],
  schema: GraphQLSchema,
  { uses, whose }: { uses: UseIndex; whose: string },
): Change[] {
  const all = { kind: Kind.DOCUMENT, definitions: documents.map(({ definition }) => definition) } as const;
  return validate(schema, all, RULES, { maxErrors: Number.POSITIVE_INFINITY }).map((error) => {
    const place = placeOf(error, documents, uses);
    return {
      part: 'documents',
      kind: 'document refused',
      severity: 'breaking',
      where: place ? `${place.file}:${place.line}` : 'lib',
      text: `${whose}: ${error.message}`,
      touches: [],
      breaks: place ? [place] : [],
    };
  });
}

function placeOf({ nodes }: GraphQLError, documents: readonly SiteDocument[], uses: UseIndex) {
  const node = nodes?.[0];
  const source = node?.loc?.source;
  const document = documents.find(({ definition }) => definition.loc?.source === source);
  return node && document ? uses.at(document, node) : undefined;
}
