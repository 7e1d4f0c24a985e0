/** How much one request may ask for, unless it comes from an administrator or the admin app. */
export const LIMITS = {
  /** Levels of selections below the fields of a query. A many-to-many relation has two. Ours: the deepest of the site has 4. */
  depth: 4,
  /** As graphql-armor sets it. */
  aliases: 15,
  /** Ours; the site uses one at most. */
  directives: 10,
  /** As `GRAPHQL_QUERY_TOKEN_LIMIT` in directus/environment.mjs. */
  tokens: 800,
  /** Rows, as `cost.ts` counts them. Ours: the costliest page of the site has 2,462. */
  cost: 2_500,
  /** Fields that are named in `fields` of a REST request. Ours. */
  fields: 100,
  /** `*` in one of them: the fields of an item, and not those of all that is related to it. */
  wildcards: 1,
  /** Relations that one of them, or `deep`, passes through. */
  relations: 4,
  /** Levels of a filter, or of a variable that holds one. Ours; the deepest of the site has 6. */
  nesting: 10,
} as const;
