/** Forms of a word by number. English has two; Arabic has six, of which some are the number itself. */
import { LANGUAGES, type Language } from './languages.ts';

/** The word for each class of numbers that the language tells apart (CLDR); `other` serves where one is left out. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form for a number, with `#` replaced by the number as the language writes it. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const { locale } = LANGUAGES[language];
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}
