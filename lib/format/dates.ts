/** Dates as readers write them. All times are shown in UTC: a date of publication is the same everywhere. */
import { ALL_LANGUAGES, LANGUAGES, type Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';
import { words } from '../languages/words.ts';

type Formats = ReadonlyMap<Language, Intl.DateTimeFormat>;

const formats = (options: Intl.DateTimeFormatOptions): Formats =>
  new Map(
    ALL_LANGUAGES.map((language) => [
      language,
      new Intl.DateTimeFormat(LANGUAGES[language].locale, { ...options, timeZone: 'UTC' }),
    ]),
  );
const day = formats({ day: 'numeric', month: 'long', year: 'numeric' });
const moment = formats({
  ...({ day: 'numeric', month: 'long', year: 'numeric' } as const),
  ...({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const),
});
const month = formats({ month: 'short', year: 'numeric' });

/** "14 March 2026"; empty for no date or an unreadable one. */
export function longDate(iso: string | null, language: Language = pageLanguage()): string {
  return write(iso, day, language);
}

/** "5 December 2026 at 14:00 UTC", for what ends at a moment. */
export function untilMoment(iso: string, language: Language = pageLanguage()): string {
  return write(iso, moment, language);
}

/** "Mar 2026" */
export function shortDate(iso: string | null, language: Language = pageLanguage()): string {
  return write(iso, month, language);
}

/** "since Mar 2023", "Mar 2019 to Jun 2022", "from Mar 2027"; `now` decides between since and from. */
export function period(
  start: string | null,
  end: string | null,
  now: Date,
  language: Language = pageLanguage(),
): string {
  const { dates } = words(language);
  const write = (iso: string) => shortDate(iso, language);
  if (!start) return end ? dates.until(write(end)) : '';
  if (end) return dates.span(write(start), write(end));
  return new Date(start) > now ? dates.from(write(start)) : dates.since(write(start));
}

/** "2023 to 2026", "2024", "since 2025"; empty where neither is known. */
export function yearsText(
  start: string | null,
  end: string | null,
  language: Language = pageLanguage(),
): string {
  const { dates } = words(language);
  const from = start?.slice(0, 4);
  const to = end?.slice(0, 4);
  if (!from) return to ? dates.until(to) : '';
  if (!to) return dates.since(from);
  return from === to ? from : dates.span(from, to);
}

function write(iso: string | null, formats: Formats, language: Language): string {
  const time = iso ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) ? '' : (formats.get(language)?.format(time) ?? '');
}
