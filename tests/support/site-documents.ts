import * as generated from '../../lib/generated/graphql.ts';

/** The text of every query that the site sends. */
export const SITE_QUERIES: readonly string[] = Object.values(generated).flatMap((one) =>
  one instanceof generated.TypedDocumentString && /\bquery\s/.test(one.toString()) ? [one.toString()] : [],
);
