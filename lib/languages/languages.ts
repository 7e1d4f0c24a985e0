/** The languages of the site, and where their pages are. English has the addresses without a language in front. */

/** What is known of a language. */
interface LanguageFacts {
  /** Its name in itself, as the switch shows it. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** For dates, numbers and names of countries (BCP 47). */
  locale: string;
  /** As https://ogp.me writes it. */
  openGraph: string;
}

/** Codes are those of the collection `languages` in the CMS. To add one: docs/languages.md. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB', openGraph: 'en_GB' },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn', openGraph: 'ar_AR' },
} as const satisfies Record<string, LanguageFacts>;

/** A language of the site. */
export type Language = keyof typeof LANGUAGES;

/** The language that texts are written in first, and in which they are shown where there is no translation. */
export const FIRST_LANGUAGE = 'en' satisfies Language;

/** Whether the site speaks it. */
export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/** All languages, the first one first. */
export const ALL_LANGUAGES = Object.keys(LANGUAGES).filter(isLanguage);

/** Pages that there are in every language; the others are in the first one alone. */
const IN_EVERY_LANGUAGE = /^\/(?:(?:projects|articles)(?:\/.*)?|themes\/[^/]+)?$/;

/** Whether the page at this path, as the first language has it, is there in every language. */
export function isInEveryLanguage(path: string): boolean {
  return IN_EVERY_LANGUAGE.test(path.replace(/[?#].*$/, ''));
}

/** Where a page is in a language: `/ar/projects` for `/projects`. A page that is in the first one alone stays as it is. */
export function pathIn(language: Language, path: string): string {
  if (language === FIRST_LANGUAGE || !isInEveryLanguage(path)) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}
