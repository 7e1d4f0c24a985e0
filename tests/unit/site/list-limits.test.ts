/** No list is left to Directus's own bound, which cuts at 100 without a word: each one says how much it wants (P8). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/project-root.ts';
import { SITE_QUERIES } from '../../support/site-documents.ts';

const schema = buildSchema(readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8'));

/** Lists of items, at any depth, that come without a limit: `Project: projects.gallery`. */
function unlimited(text: string, within: GraphQLSchema): string[] {
  const types = new TypeInfo(within);
  const found: string[] = [];
  let operation = '';
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      OperationDefinition(node) {
        operation = node.name?.value ?? 'unnamed';
      },
      Field(node) {
        const type = types.getType();
        if (!type || !isListType(getNullableType(type)) || !isObjectType(getNamedType(type))) return;
        const given = (node.arguments ?? []).map(({ name }) => name.value);
        // Without groups an aggregate is one row, however many it counts.
        if (node.name.value.endsWith('_aggregated') && !given.includes('groupBy')) return;
        if (!given.includes('limit'))
          found.push(`${operation}: ${types.getParentType()?.name}.${node.name.value}`);
      },
    }),
  );
  return found;
}

describe('every list of every document', () => {
  it('says how much it wants', () => {
    expect(SITE_QUERIES.length).toBeGreaterThan(20);
    expect(SITE_QUERIES.flatMap((text) => unlimited(text, schema))).toEqual([]);
  });

  it('would be found without a limit, at the top and within an item', () => {
    const text = `query Found {
      articles { id tags(limit: 5) { id } }
      projects(limit: 1) { gallery { id } }
      themes_aggregated { count { id } }
      tags_aggregated(groupBy: ["id"]) { count { id } }
    }`;
    expect(validate(schema, parse(text))).toEqual([]);
    expect(unlimited(text, schema)).toEqual([
      'Found: Query.articles',
      'Found: projects.gallery',
      'Found: Query.tags_aggregated',
    ]);
  });
});
