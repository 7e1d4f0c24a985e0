/** What the site itself says, in the language of the page. */
import type { Language } from './languages.ts';
import { pageLanguage } from './page-language.ts';
import { ar } from './words/ar.ts';
import { en, type Words } from './words/en.ts';

const WORDS: Readonly<Record<Language, Words>> = { en, ar };

/** The words of a language; that of the page where none is named. */
export function words(language: Language = pageLanguage()): Words {
  return WORDS[language];
}
