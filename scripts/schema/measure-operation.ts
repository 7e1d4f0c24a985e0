/** What one operation of the site costs at most, by the same rules as the guard of the CMS. */
import { createHash } from 'node:crypto';
import { MOST_ROWS } from '../../contract/operations-manifest.ts';
import { costOf, type FieldCost } from '../../directus/extensions/limits/src/cost.ts';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  parse,
  TypeInfo,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from '../../directus/extensions/limits/src/graphql.ts';
import { measure } from '../../directus/extensions/limits/src/measure-document.ts';
import { costliestPath } from './costliest-path.ts';
import type { SiteOperation } from './site-operations.ts';

/** What is known of an operation before it is sent. */
export interface Measured {
  sha256: string;
  depth: number;
  cost: number;
  most: Record<string, number>;
  collections: string[];
  /** Where the cost comes from: `projects → themes: 500 × 20`. */
  costliest: string;
}

/** Measures an operation with its largest variables and all that it may include. */
export function measureOperation(schema: GraphQLSchema, { text, declared }: SiteOperation): Measured {
  // Whatever a directive may leave out counts.
  const document = visit(parse(text, { noLocation: true }), { Directive: () => null });
  const most = Object.fromEntries(
    limitVariables(document).map((name) => [name, Math.min(declared[name] ?? MOST_ROWS, MOST_ROWS)]),
  );
  const costs = new Map<FieldNode, FieldCost>();
  const asked = { variables: samples(document, most), operationName: null };
  const cost = costOf(schema, document, asked, (field) => costs.set(field.node, field));
  return {
    sha256: createHash('sha256').update(text).digest('hex'),
    depth: measure(document).depth,
    cost,
    most,
    collections: collectionsOf(schema, document),
    costliest: costliestPath(document, costs),
  };
}

function limitVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === 'limit' && value.kind === 'Variable') names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/** A value for each variable, since the cost of a query with a missing one can't be told. */
function samples(document: DocumentNode, most: Record<string, number>): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition({ variable, type }: VariableDefinitionNode) {
      given[variable.name.value] = most[variable.name.value] ?? sample(type);
    },
  });
  return given;
}

function sample(type: TypeNode): unknown {
  if (type.kind === 'NonNullType') return sample(type.type);
  if (type.kind === 'ListType') return [];
  const { value: name } = type.name;
  if (name === 'Boolean') return true;
  return name === 'Int' || name === 'Float' ? 1 : '';
}

function collectionsOf(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet() {
        const type = getNamedType(types.getParentType());
        if (isObjectType(type) && type !== schema.getQueryType())
          found.add(type.name.replace(/_aggregated.*$/, ''));
      },
    }),
  );
  return [...found].sort();
}
