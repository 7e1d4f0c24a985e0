/** The language of a preview: the last part of its address. */
import { FIRST_LANGUAGE, isLanguage, type Language } from '../languages/languages.ts';

/** Tells the root layout, which knows no address. Set by `proxy.ts`, whatever a visitor sends. */
export const PREVIEW_LANGUAGE_HEADER = 'x-preview-language';

/** The language of this code; the first one where the site does not speak it. */
export function languageNamed(code: string | null): Language {
  return code !== null && isLanguage(code) ? code : FIRST_LANGUAGE;
}
