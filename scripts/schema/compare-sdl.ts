/** Two SDLs of the site's role. What a change of a schema means is GraphQL Inspector's knowledge. */
import { CriticalityLevel, diff, type Change as InspectorChange } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { type Difference, SEVERITIES, type Severity } from './change.ts';
import { CouldNotCompare } from './could-not-compare.ts';
import { collectionOf } from './field-uses.ts';

/** Reads an SDL. @throws CouldNotCompare when it is none */
export function readSchema(sdl: string, source: string): GraphQLSchema {
  try {
    return buildSchema(sdl);
  } catch (error) {
    throw new CouldNotCompare(
      `${source} is no GraphQL schema: ${error instanceof Error ? error.message : error}`,
    );
  }
}

const SEVERITY: Record<CriticalityLevel, Severity> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'risky',
  [CriticalityLevel.NonBreaking]: 'safe',
};

/** In what `after` differs from `before`, one difference for each field or collection. */
export async function compareSdl(before: GraphQLSchema, after: GraphQLSchema): Promise<Difference[]> {
  const changes = await diff(before, after);
  return [...Map.groupBy(changes, whereOf)].map(([where, group]) => {
    const worst = group.toSorted((one, other) => rank(one) - rank(other));
    const [first] = worst;
    const more = group.length > 1 ? ` (and ${group.length - 1} more of it)` : '';
    return {
      part: 'SDL',
      kind: 'SDL differs',
      severity: first ? SEVERITY[first.criticality.level] : 'safe',
      where,
      text: `${first?.message ?? ''}${more}`,
      touches: [where],
    };
  });
}

function rank({ criticality }: InspectorChange): number {
  return SEVERITIES.indexOf(SEVERITY[criticality.level]);
}

/** `articles.excerpt`, of whichever type the field belongs to it: filters and aggregates repeat every field. */
function whereOf({ path = '' }: InspectorChange): string {
  const [type = '', field] = path.split('.');
  if (type === 'Query') return collectionOf((field ?? '').replace(/_by_(?:id|version)$/, ''));
  if (field === undefined || field.startsWith('_') || /_aggregated$/.test(type)) return collectionOf(type);
  return `${collectionOf(type)}.${field.replace(/_func$/, '')}`;
}
