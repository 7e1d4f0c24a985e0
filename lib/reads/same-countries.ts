/** Most projects that are offered for their country: one line each. */
const MOST = 5;

/** A project that works in more countries than these is everywhere, and near to none in particular. */
const MOST_COUNTRIES = 4;

/** Those that work in one of `countries`; who shares more of them comes first, and else the order stays. */
export function inSameCountries<Project extends { countries: readonly string[] }>(
  countries: readonly string[],
  projects: readonly Project[],
): Project[] {
  if (countries.length > MOST_COUNTRIES) return [];
  return projects
    .filter((one) => one.countries.length <= MOST_COUNTRIES)
    .map((one) => ({ one, shared: one.countries.filter((code) => countries.includes(code)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .map(({ one }) => one);
}
