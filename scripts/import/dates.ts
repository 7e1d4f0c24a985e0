/** Dates as people typed them. A repair is made only where no other reading is possible, and is told. */

/** A moment for `published_at`, with a note where the text had to be repaired; or why it is none. */
export type ReadDate = { at: string; note?: string } | { problem: string };

/** Year first, so that month and day cannot be taken for each other. */
const YEAR_FIRST = /^\D*(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\D*$/;
const STRICT = /^\d{4}-\d{2}-\d{2}$/;
const WITH_TIME = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Noon UTC of the day, which is that day from Hawaii to Auckland's winter; a full time stays as it is. */
export function readDate(text: string): ReadDate {
  const typed = text.trim();
  const timed = WITH_TIME.exec(typed);
  const match = timed ?? YEAR_FIRST.exec(typed);
  const [, year = '', month = '', day = ''] = match ?? [];
  const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  const exists = noon.getUTCMonth() + 1 === Number(month) && noon.getUTCDate() === Number(day);
  if (!match || !exists) return { problem: `"${shown(text)}" is no date; expected YYYY-MM-DD` };
  if (timed) {
    const at = new Date(typed);
    return Number.isNaN(at.getTime()) ? { problem: `"${shown(text)}" is no time` } : { at: at.toISOString() };
  }
  const at = noon.toISOString();
  return STRICT.test(typed) ? { at } : { at, note: `date "${shown(text)}" read as ${at.slice(0, 10)}` };
}

/** Enough of a wrong value to find it by. */
function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
