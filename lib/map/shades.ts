/** How a map shows numbers: a few shades, the darkest for the most. */
import { words } from '../languages/words.ts';

/** Shades that the eye tells apart on either paper. */
const MOST_SHADES = 4;

/** One shade and the numbers that it stands for. */
export interface Shade {
  from: number;
  /** The last number; null where there is no end. */
  to: number | null;
}

/** The shades for numbers up to `max`: each begins at a like multiple of the one before, since few have many. */
export function shadesUpTo(max: number): Shade[] {
  if (max < 1) return [];
  const starts = new Set(
    Array.from({ length: MOST_SHADES }, (_, index) => Math.round(max ** (index / MOST_SHADES))),
  );
  return [...starts].map((from, index, all) => {
    const next = all[index + 1];
    return { from, to: next === undefined ? null : next - 1 };
  });
}

/** How dark a number is, from 1 to 4. Where there are few shades they lie far apart, the last always the darkest. */
export function shadeOf(count: number, shades: readonly Shade[]): number {
  const rank = shades.filter(({ from }) => count >= from).length;
  return Math.ceil((rank * MOST_SHADES) / shades.length);
}

/** "1", "2 to 4", "5 or more" */
export function shadeWords({ from, to }: Shade, max: number): string {
  const last = to ?? max;
  if (last <= from) return String(from);
  const { orMore, to: span } = words().map;
  return to === null ? orMore(from) : span(from, last);
}
