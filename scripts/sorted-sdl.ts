import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';

/**
 * SDL in one order: Directus writes types in the order of its permissions' rows, which differs from one database to
 * the next.
 */
export function sortedSdl(sdl: string): string {
  return printSchema(lexicographicSortSchema(buildSchema(sdl)));
}
