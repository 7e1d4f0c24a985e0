/** Every operation of the site is known, with what it costs (P8). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchema } from '../../../directus/extensions/limits/src/graphql.ts';
import * as generated from '../../../lib/generated/graphql.ts';
import { measureOperation } from '../../../scripts/schema/measure-operation.ts';
import { MANIFEST_FILE, manifestText, readOperations } from '../../../scripts/schema/operations-manifest.ts';
import { siteOperations } from '../../../scripts/schema/site-operations.ts';
import { ROOT } from '../../support/project-root.ts';

const schema = buildSchema(readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8'));
const { manifest, overBudget } = await readOperations(ROOT);
const measured = (text: string, declared = {}) =>
  measureOperation(schema, { name: 'X', text, declared, file: '', line: 1 });

describe('the manifest', () => {
  it('is what npm run codegen would write now', () => {
    expect(readFileSync(path.join(ROOT, MANIFEST_FILE), 'utf8')).toBe(manifestText(manifest));
  });

  it('names the pages that send each operation, and none is sent by nobody', () => {
    const usersOf = (name: string) => manifest.operations.find((one) => one.name === name)?.usedBy;
    expect(usersOf('Article')).toContain('app/(site)/articles/[slug]/page.tsx');
    expect(usersOf('ArticleNeighbours')).toEqual([
      'app/(preview)/preview/edit/[collection]/[id]/[version]/[language]/page.tsx',
      'app/(preview)/preview/review/[link]/[language]/page.tsx',
      'app/(site)/articles/[slug]/page.tsx',
      'app/(translated)/ar/[[...path]]/page.tsx',
    ]);
    expect(usersOf('Site')).toContain('app/(site)/layout.tsx');
    expect(manifest.operations.filter(({ usedBy }) => usedBy.length === 0)).toEqual([]);
  });

  it('has no operation with an alias that Directus 11.17 leaves out: one in a fragment right below a root field', () => {
    const lost = siteOperations(ROOT, generated).flatMap(({ name, text }) =>
      aliasesInRootFragments(text).map((alias) => `${name}: ${alias}`),
    );
    expect(lost).toEqual([]);
    const query = '{ articles { id ...Parts } } fragment Parts on articles { id texts: translations { id } }';
    expect(aliasesInRootFragments(query)).toEqual(['texts']);
  });

  it('has no operation beyond its budget', () => {
    expect(overBudget.map(({ operation, why }) => `${operation.name} ${why}`)).toEqual([]);
  });
});

describe('the cost of an operation is the most rows that it can bring', () => {
  it.each([
    ['columns of one row', '{ articles(limit: 1) { id title } }', 1],
    [
      'limits, multiplied along relations',
      '{ articles(limit: 20) { authors(limit: 6) { people_id { id } } } }',
      20 * (1 + 6 * 2),
    ],
    ["Directus's own limit, where none is named", '{ articles { id } }', 100],
    ['all that Directus gives, for -1', '{ articles(limit: -1) { id } }', 500],
    ['an aggregate', '{ articles_aggregated { count { id } } }', 10],
    [
      'fragments, where they are used',
      '{ articles(limit: 2) { ...A } } fragment A on articles { cover { id } }',
      4,
    ],
    [
      'what a directive may leave out',
      'query X($a: Boolean!) { articles(limit: 3) @include(if: $a) { id } }',
      3,
    ],
    [
      'the most of a variable that says nothing',
      'query X($limit: Int!) { articles(limit: $limit) { id } }',
      500,
    ],
  ])('%s', (_what, text, cost) => {
    expect(measured(text).cost).toBe(cost);
  });

  it('takes the declared maximum of a variable', () => {
    const operation = measured('query X($limit: Int!) { articles(limit: $limit) { id } }', { limit: 20 });
    expect(operation).toMatchObject({ cost: 20, most: { limit: 20 } });
  });

  it('is explained by the path that costs most', () => {
    const { costliest } = measured(
      '{ themes(limit: 5) { id } articles(limit: 20) { cover { id } authors(limit: 20) { people_id { id } } } }',
    );
    expect(costliest).toBe('articles → authors → people_id: 20 × 20 × 1');
  });

  it('reads the collections that it selects from', () => {
    const { collections } = measured(
      '{ articles_aggregated { count { id } } projects(limit: 1) { cover { id } } }',
    );
    expect(collections).toEqual(['articles', 'directus_files', 'projects']);
  });
});

/** As Directus reads them: it takes the aliases of a root field from its own selections, and not from fragments there. */
function aliasesInRootFragments(text: string): string[] {
  const { definitions } = parse(text);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const within = (set: SelectionSetNode | undefined): string[] =>
    (set?.selections ?? []).flatMap((one) => {
      if (one.kind === Kind.FIELD) return one.alias ? [one.alias.value] : [];
      return within(
        one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragments.get(one.name.value)?.selectionSet,
      );
    });
  return definitions.flatMap((one) =>
    one.kind !== Kind.OPERATION_DEFINITION
      ? []
      : one.selectionSet.selections.flatMap((root) =>
          root.kind !== Kind.FIELD
            ? []
            : (root.selectionSet?.selections ?? []).flatMap((below) =>
                below.kind === Kind.FIELD ? [] : within({ kind: Kind.SELECTION_SET, selections: [below] }),
              ),
        ),
  );
}
