/** Country names as people typed them, to ISO 3166-1 alpha-2 codes (and XK, which the CMS offers for Kosovo). */
import countries from 'i18n-iso-countries';
import { foldLetters } from './slugs.ts';

/** Forms that neither i18n-iso-countries nor CLDR lists. */
const TYPED: Record<string, string> = {
  'Cabo Verde': 'CV',
  'Congo (Congo-Brazzaville)': 'CG',
  'Czechia (Czech Republic)': 'CZ',
  "Eswatini (fmr. 'Swaziland')": 'SZ',
  'Holy See': 'VA',
  'Palestine State': 'PS',
  'Saint Helena, Ascension and Tristan da Cunha': 'SH',
};

/** Country names in English as CLDR has them, which is how people write them: "Laos", not its official form. */
const inWords = new Intl.DisplayNames('en-GB', { type: 'region' });

const CODES = index();

/** The code of a country's name in any spelling known; null for an unknown one. */
export function countryCode(name: string): string | null {
  return CODES.get(folded(name)) ?? null;
}

/** The codes of all names that are known, each once and in the order given, and the names that are not. */
export function countryCodes(names: string[]): { codes: string[]; unknown: string[] } {
  const codes = new Set<string>();
  const unknown = new Set<string>();
  for (const name of names) {
    const code = countryCode(name);
    if (code) codes.add(code);
    else if (name.trim()) unknown.add(name);
  }
  return { codes: [...codes], unknown: [...unknown] };
}

/** "Kenya, Uganda and Laos" for a list of codes. */
export function countriesInWords(codes: string[]): string {
  return new Intl.ListFormat('en-GB').format(codes.map((code) => inWords.of(code) ?? code));
}

function index(): Map<string, string> {
  const byName = new Map<string, string>();
  const add = (name: string, code: string) => {
    if (!byName.has(folded(name))) byName.set(folded(name), code);
  };
  const listed = countries.getNames('en', { select: 'all' });
  for (const [code, names] of Object.entries(listed)) for (const name of names) add(name, code);
  for (const code of Object.keys(listed)) add(inWords.of(code) ?? code, code);
  for (const [name, code] of Object.entries(TYPED)) add(name, code);
  return byName;
}

/** Spaces, stops, accents and a leading article do not tell countries apart. */
function folded(name: string): string {
  return foldLetters(name)
    .replaceAll('&', ' and ')
    .replace(/\b(?:the|st)\b/g, (word) => (word === 'st' ? 'saint' : ''))
    .replace(/[^a-z0-9]+/g, '');
}
