/** What the CMS keeps of an item in other languages, and what is shown where it keeps nothing. */
import { FIRST_LANGUAGE, isLanguage, type Language } from '../languages/languages.ts';
import { isPresent } from './junctions.ts';

/** Rows of a relation `translations`. */
type Translations<Row> = readonly (Row | null)[] | null | undefined;

/**
 * The one translation that was asked for, by a filter for its language; null where there is none. The first language
 * stands in the item itself.
 */
export function translationOf<Row>(rows: Translations<Row>): Row | null {
  return (rows ?? []).find(isPresent) ?? null;
}

/** The languages in which an item is told. */
export function languagesOf(rows: Translations<{ languages_code: { code: string } | null }>): Language[] {
  const codes = (rows ?? []).filter(isPresent).flatMap((row) => row.languages_code?.code ?? []);
  return [FIRST_LANGUAGE, ...new Set(codes.filter(isLanguage).filter((code) => code !== FIRST_LANGUAGE))];
}

/** Which of these texts of a translation are missing, so that the first language is shown. */
export function untranslatedIn(
  language: Language,
  texts: Readonly<Record<string, string | null | undefined>>,
): string[] {
  if (language === FIRST_LANGUAGE) return [];
  return Object.entries(texts).flatMap(([field, text]) => (text ? [] : [field]));
}
