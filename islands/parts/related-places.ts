/** Which marks on the map and entries of the lists tell of the same. */

/** A project with its countries, or a country. */
export interface Place {
  /** Slug; null for a country. */
  project: string | null;
  countries: readonly string[];
}

/** Whether two are the same project, or a country and what lies in it. Two projects in one country are not. */
export function isRelated(one: Place, other: Place): boolean {
  if (one.project !== null && other.project !== null) return one.project === other.project;
  return one.countries.some((country) => other.countries.includes(country));
}
