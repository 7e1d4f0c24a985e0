const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** "Kenya", from the ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** Most countries that are named; a worldwide project would fill the page otherwise. */
const MOST_NAMED = 6;

/** "Kenya, Uganda and Tanzania"; a long list ends in "and 12 more". */
export function countryList(codes: readonly string[]): string {
  const named = codes.slice(0, MOST_NAMED).map(countryName);
  const more = codes.length - named.length;
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(
    more > 0 ? [...named, `${more} more`] : named,
  );
}
