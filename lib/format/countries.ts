import { LANGUAGES, type Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';
import { words } from '../languages/words.ts';

const NAMES = new Map<Language, Intl.DisplayNames>();

/** "Kenya", from the ISO 3166-1 alpha-2 code. */
export function countryName(code: string, language: Language = pageLanguage()): string {
  const names =
    NAMES.get(language) ??
    new Intl.DisplayNames(LANGUAGES[language].locale, { type: 'region', fallback: 'code' });
  NAMES.set(language, names);
  return names.of(code) ?? code;
}

/** Most countries that are named; a worldwide project would fill the page otherwise. */
const MOST_NAMED = 6;

/** "Kenya, Uganda and Tanzania"; a long list ends in "and 12 more". */
export function countryList(codes: readonly string[], language: Language = pageLanguage()): string {
  const named = codes.slice(0, MOST_NAMED).map((code) => countryName(code, language));
  const more = codes.length - named.length;
  return new Intl.ListFormat(LANGUAGES[language].locale, { type: 'conjunction' }).format(
    more > 0 ? [...named, words(language).countries.more(more)] : named,
  );
}
