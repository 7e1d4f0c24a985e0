/** What the CMS keeps of an item in other languages, and what is shown where it keeps nothing. */
import { FIRST_LANGUAGE, isLanguage, type Language } from '../languages/languages.ts';
import { isPresent } from './junctions.ts';

/** A row of `<collection>_translations`; its language is left out where one language alone was asked for. */
interface Translation {
  languages_code?: { code: string } | null;
}

/** Rows of a relation `translations`. */
type Translations<Row extends Translation> = readonly (Row | null)[] | null | undefined;

/** The translation into a language; null where there is none. The first language stands in the item itself. */
export function translationIn<Row extends Translation>(
  rows: Translations<Row>,
  language: Language,
): Row | null {
  const isIn = ({ languages_code }: Row) => languages_code === undefined || languages_code?.code === language;
  return (rows ?? []).filter(isPresent).find(isIn) ?? null;
}

/** The languages in which an item is told. */
export function languagesOf(rows: Translations<Translation>): Language[] {
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
