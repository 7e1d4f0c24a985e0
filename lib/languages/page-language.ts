/**
 * The language of the page that is being rendered. Every server component may ask, so that it need not be handed down
 * through all of them. The root layout and the page say it, each for itself, since Next renders them apart.
 */
import { cache } from 'react';
import { FIRST_LANGUAGE, LANGUAGES, type Language, pathIn } from './languages.ts';

/** One for each request, and one that nobody has set wherever nothing is rendered. */
const spoken = cache((): { language: Language } => ({ language: FIRST_LANGUAGE }));

/** Says in which language this page is. To be called first, by the layout, the page and its metadata. */
export function speak(language: Language): void {
  spoken().language = language;
}

/** The language of this page. Within a cached function it is always the first one: hand it in. */
export function pageLanguage(): Language {
  return spoken().language;
}

/** Where a page of the site is in the language of this one. */
export function here(path: string): string {
  return pathIn(pageLanguage(), path);
}

/** Attributes of an element whose text is in this language. None on a page that is in it. */
export function inLanguage(language: Language): { lang?: Language; dir?: 'ltr' | 'rtl' } {
  return language === pageLanguage() ? {} : { lang: language, dir: LANGUAGES[language].direction };
}

/** Attributes of an element whose text nobody translates: names, roles, what is told once. */
export function untranslated(): Spoken {
  return inLanguage(FIRST_LANGUAGE);
}

/** What says in which language an element is. */
export type Spoken = ReturnType<typeof inLanguage>;

/** Attributes of an element that shows a field of an item: of the first language, where the field has no translation. */
export function saidIn(item: { untranslated: readonly string[] }, field: string): Spoken {
  return item.untranslated.includes(field) ? untranslated() : {};
}

/** The text kept together (Unicode's isolates), where it stands in a sentence that runs the other way. */
export function isolated(text: string): string {
  return pageLanguage() === FIRST_LANGUAGE ? text : `\u2068${text}\u2069`;
}
