/** Dates as readers write them. All times are shown in UTC: a date of publication is the same everywhere. */
const LOCALE = 'en-GB';
const day = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "14 March 2026"; empty for no date or an unreadable one. */
export function longDate(iso: string | null): string {
  return write(iso, day);
}

/** "Mar 2026" */
export function shortDate(iso: string | null): string {
  return write(iso, month);
}

/** "since Mar 2023", "Mar 2019 to Jun 2022", "from Mar 2027"; `now` decides between since and from. */
export function period(start: string | null, end: string | null, now: Date): string {
  if (!start) return end ? `until ${shortDate(end)}` : '';
  if (end) return `${shortDate(start)} to ${shortDate(end)}`;
  return `${new Date(start) > now ? 'from' : 'since'} ${shortDate(start)}`;
}

/** "2023 to 2026", "2024", "since 2025"; empty where neither is known. */
export function yearsText(start: string | null, end: string | null): string {
  const from = start?.slice(0, 4);
  const to = end?.slice(0, 4);
  if (!from) return to ? `until ${to}` : '';
  if (!to) return `since ${from}`;
  return from === to ? from : `${from} to ${to}`;
}

function write(iso: string | null, format: Intl.DateTimeFormat): string {
  const time = iso ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) ? '' : format.format(time);
}
