/** What is known of the operations of the site before any is sent: the manifest, and what goes beyond its budget. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OperationsManifest } from '../../contract/operations-manifest.ts';
import { buildSchema } from '../../directus/extensions/limits/src/graphql.ts';
import { LIMITS } from '../../directus/extensions/limits/src/limits.ts';
import * as committed from '../../lib/generated/graphql.ts';
import { measureOperation } from './measure-operation.ts';
import { pagesUsing } from './pages-using.ts';
import { type SiteOperation, siteOperations } from './site-operations.ts';

/** Where the CMS finds it, relative to the repository. */
export const MANIFEST_FILE = 'directus/trusted-documents/site.json';

/**
 * Operations that read a collection as a whole, lot after lot of 500, for an index or a file: no page waits for one that
 * it has not asked for. Rows, as measured.
 */
const LOTS: Readonly<Record<string, number>> = {
  Addresses: 16_000,
  Impact: 144_000,
  Portfolio: 64_500,
  SearchArticles: 40_500,
  SearchPages: 62_000,
  SearchProjects: 63_500,
};

/** An operation beyond its budget. */
export interface OverBudget {
  operation: SiteOperation;
  /** In words. */
  why: string;
}

/** What codegen was given, and what it has made of that. */
export interface Generated {
  sdl: string;
  /** What the module `lib/generated/graphql.ts` exports. */
  documents: object;
}

/**
 * Measures all operations of the site.
 *
 * @param root absolute
 * @param generated what is committed, unless it is about to change
 */
export async function readOperations(
  root: string,
  generated: Generated = committedIn(root),
): Promise<{ manifest: OperationsManifest; overBudget: OverBudget[] }> {
  const schema = buildSchema(generated.sdl);
  const users = await pagesUsing(root);
  const measured = siteOperations(root, generated.documents).map((operation) => ({
    operation,
    ...measureOperation(schema, operation),
  }));
  return {
    manifest: {
      operations: measured.map(({ operation: { name }, sha256, depth, cost, most, collections }) => {
        return { name, sha256, depth, cost, most, collections, usedBy: users.get(name) ?? [] };
      }),
    },
    overBudget: measured.flatMap(({ operation, depth, cost, costliest }) => {
      const budget = LOTS[operation.name] ?? LIMITS.cost;
      const why = [
        ...(depth > LIMITS.depth ? [`is ${depth} levels deep, of at most ${LIMITS.depth}`] : []),
        ...(cost > budget ? [`costs ${cost} rows, of at most ${budget}; most of them by ${costliest}`] : []),
      ];
      return why.length > 0 ? [{ operation, why: why.join(', and ') }] : [];
    }),
  };
}

function committedIn(root: string): Generated {
  return { sdl: readFileSync(path.join(root, 'schema.graphql'), 'utf8'), documents: committed };
}

/** The manifest as it is committed. */
export function manifestText(manifest: OperationsManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
