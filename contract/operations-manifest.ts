/**
 * The operations that the site sends to its CMS, and what each may cost. `npm run codegen` writes it, and the CMS takes
 * from it what the site's token may run: see docs/queries.md.
 */
import { z } from 'zod';

/** One operation. */
export const knownOperation = z.object({
  name: z.string().min(1),
  /** Of the exact text that is sent, in UTF-8, as lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Levels of selections below the fields of the query, as `selection-set-depth` of graphql-eslint counts them. */
  depth: z.int().nonnegative(),
  /** Most rows that the answer can hold. */
  cost: z.int().nonnegative(),
  /** Largest value of each variable that says how many rows are wanted. */
  most: z.record(z.string(), z.int().positive()),
  /** Collections that it reads, by name. */
  collections: z.array(z.string()),
  /** Files of `app/` that send it. */
  usedBy: z.array(z.string()),
});

/** One operation. */
export type KnownOperation = z.infer<typeof knownOperation>;

/** All operations of one release of the site. */
export const operationsManifest = z.object({ operations: z.array(knownOperation) });

/** All operations of one release of the site. */
export type OperationsManifest = z.infer<typeof operationsManifest>;

/** Most rows that the CMS gives for one list, whatever is asked for: `QUERY_LIMIT_MAX` in directus/environment.mjs. */
export const MOST_ROWS = 500;
/** Rows that it gives for a list of which nothing is said: `QUERY_LIMIT_DEFAULT` there. */
export const ROWS_UNASKED = 100;
