/** The addresses of a page in its languages, for search engines: https://developers.google.com/search/docs/specialty/international/localized-versions */
import { FIRST_LANGUAGE, type Language, pathIn } from './languages.ts';

/** Paths by language, with `x-default` for everybody else. Null where there is one language, and nothing to choose. */
export function alternatesOf(path: string, languages: readonly Language[]): Record<string, string> | null {
  const paths = new Map<string, string>(languages.map((language) => [language, pathIn(language, path)]));
  if (new Set(paths.values()).size < 2) return null;
  return { ...Object.fromEntries(paths), 'x-default': pathIn(FIRST_LANGUAGE, path) };
}
