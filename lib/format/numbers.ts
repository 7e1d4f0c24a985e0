import { LANGUAGES, type Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';

/** "1,240.5" */
export function number(value: number, language: Language = pageLanguage()): string {
  return new Intl.NumberFormat(LANGUAGES[language].locale, { maximumFractionDigits: 2 }).format(value);
}

/** "€1,200,000"; a currency that is no ISO 4217 code is written behind the number. */
export function money(value: number, currency: string, language: Language = pageLanguage()): string {
  try {
    return new Intl.NumberFormat(LANGUAGES[language].locale, {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
    }).format(value);
  } catch {
    return `${number(value, language)} ${currency}`;
  }
}

/** "1 project", "24 projects", in English; what is told in every language has its forms in `lib/languages/words`. */
export function counted(count: number, one: string, many: string): string {
  return `${number(count, 'en')} ${count === 1 ? one : many}`;
}
