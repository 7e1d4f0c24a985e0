import type { Language } from '../languages/languages.ts';
import { translationOf, untranslatedIn } from './translations.ts';

/** A theme as the CMS gives it. */
interface ThemeRow {
  id: string;
  slug: string;
  name: string;
  translations: ({ name: string | null } | null)[] | null;
}

/** A theme by its name in a language. */
export function themeName({ id, slug, name, translations }: ThemeRow, language: Language) {
  const said = translationOf(translations);
  return {
    id,
    slug,
    name: said?.name || name,
    untranslated: untranslatedIn(language, { name: said?.name }),
  };
}
