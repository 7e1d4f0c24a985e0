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
  /** Of a GraphQL document. Ours; the longest of the site has 3,100. Beyond it nothing is read, hashed or kept. */
  characters: 20_000,
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
  /** Objects in it, which are about as many conditions in SQL. Ours; the widest of the site has 8. */
  conditions: 100,
  /** Texts, numbers and the like in it. Ours: the site asks for 240 items by their ids, and lots have 500. */
  values: 1_000,
} as const;
