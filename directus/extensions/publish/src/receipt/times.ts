/** Times and numbers in the words of the receipt and of the list of deliveries. */

const LANGUAGE = 'en-GB'; // of the sentences around them
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A moment as people read it from a clock: `14:02:07` today, with its day on another one.
 *
 * @param at milliseconds since 1970, like `now`
 * @param timeZone IANA name; the reader's own where it is left out
 */
export function clockWords(at: number, now: number, timeZone?: string): string {
  const day = (time: number) => words(time, { year: 'numeric', month: 'short', day: 'numeric', timeZone });
  if (day(at) === day(now)) {
    return words(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone });
  }
  return dayWords(at, now, timeZone);
}

/** A moment with its day: `13 Nov, 14:02`, with the year where it is another one. */
export function dayWords(at: number, now: number, timeZone?: string): string {
  const year = (time: number) => words(time, { year: 'numeric', timeZone });
  return words(at, {
    year: year(at) === year(now) ? undefined : 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
}

/** How long it is until `at`: `in 5 min`, rounded up, so that nothing comes later than it was announced; or `now`. */
export function untilWords(at: number, now: number): string {
  const rest = at - now;
  return rest <= 0 ? 'now' : `in ${span(rest, Math.ceil)}`;
}

/** How long ago `at` was: `12 s ago`, rounded down. A clock that runs a little ahead means `just now`. */
export function sinceWords(at: number, now: number): string {
  const passed = now - at;
  return passed < 3 * SECOND ? 'just now' : `${span(passed, Math.floor)} ago`;
}

/** A number with its noun: `1 page`, `3 pages`, `no page`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `no ${one}`;
  return `${number.toLocaleString(LANGUAGE)} ${number === 1 ? one : many}`;
}

function span(ms: number, round: (value: number) => number): string {
  const seconds = round(ms / SECOND);
  if (seconds < 60) return `${seconds} s`;
  const minutes = round(ms / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  const hours = round(ms / HOUR);
  return hours < 48 ? `${hours} h` : counted(round(ms / DAY), 'day');
}

function words(time: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LANGUAGE, options).format(time);
}
