// Articles that belong to no project still need a picture from the same press: two sets of threads, one over the
// other, as the floats of a mat or a fish trap lie.
import { type Inks, inksFor } from './inks.ts';
import { fractalNoise, type Random, seeded } from './random.ts';
import { sheet } from './sheet.ts';

/** A woven plate to be drawn; sizes in pixels. */
export interface WeaveRequest {
  slug: string;
  width: number;
  height: number;
}

const THREAD = 20; // pixels from one thread to the next

/** Lifts the warp at (column, row) or not; all repeat over a few threads and change slowly over the cloth. */
type Draft = (column: number, row: number) => boolean;

/** Draws a woven pattern as an SVG document without text. */
export function drawWeave({ slug, width, height }: WeaveRequest): string {
  const random = seeded(`${slug} weave`);
  const inks = inksFor(random);
  const columns = Math.ceil(width / THREAD);
  const rows = Math.ceil(height / THREAD);
  const over = draftOf(random, slug);
  const warp = stripes(random, columns, [inks.water, inks.key], [inks.paper, inks.leaf]);
  const weft = stripes(random, rows, [inks.earth, inks.paper], [inks.leaf, inks.water]);
  const shapes = new Map<string, string>();
  const lines: string[] = [];
  const sag = fractalNoise(`${slug} sag`, 2);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const lifted = over(column, row);
      const ink = (lifted ? warp[column] : weft[row]) ?? inks.paper;
      const x = column * THREAD;
      const y = row * THREAD;
      const slack = 1.6 + 0.8 * sag(column / 9, row / 9);
      const joinsBefore = lifted ? over(column, row - 1) : !over(column - 1, row);
      const joinsAfter = lifted ? over(column, row + 1) : !over(column + 1, row);
      const from = joinsBefore ? 0 : slack;
      const to = THREAD - (joinsAfter ? 0 : slack);
      const shape = lifted
        ? `M${x + 2} ${(y + from).toFixed(1)}h${THREAD - 4}V${(y + to).toFixed(1)}h${4 - THREAD}z`
        : `M${(x + from).toFixed(1)} ${y + 2}H${(x + to).toFixed(1)}v${THREAD - 4}H${(x + from).toFixed(1)}z`;
      shapes.set(ink, (shapes.get(ink) ?? '') + shape);
      // Two fibres in every thread; a third would close up when the picture is shown small.
      for (const off of [THREAD * 0.36, THREAD * 0.64]) {
        lines.push(
          lifted
            ? `M${x + off} ${(y + from).toFixed(1)}V${(y + to).toFixed(1)}`
            : `M${(x + from).toFixed(1)} ${y + off}H${(x + to).toFixed(1)}`,
        );
      }
    }
  }
  const flats = [...shapes].map(([ink, data]) => `<path d="${data}" fill="${ink}"/>`).join('');
  return sheet(width, height, inks, `${ground(width, height, inks)}${flats}${fibres(lines, inks)}`);
}

function ground(width: number, height: number, inks: Inks): string {
  return `<rect width="${width}" height="${height}" fill="${inks.key}"/>`;
}

function fibres(lines: readonly string[], inks: Inks): string {
  return `<path d="${lines.join('')}" fill="none" stroke="${inks.key}" stroke-width="0.7" stroke-opacity="0.42"/>`;
}

function draftOf(random: Random, slug: string): Draft {
  const drift = fractalNoise(`${slug} draft`, 2);
  const repeat = random.pick([8, 10, 12]);
  const kinds: Draft[] = [
    // Twill that turns back on itself: a herringbone.
    (column, row) => mod(Math.abs(mod(column, repeat * 2) - repeat) + row, 4) < 2,
    // Diamonds.
    (column, row) =>
      mod(Math.abs(mod(column, repeat * 2) - repeat) + Math.abs(mod(row, repeat * 2) - repeat), 6) < 3,
    // A river of long floats through plain weave.
    (column, row) => {
      const bank = Math.abs(row - column * 0.28 - 14 + 10 * drift(column / 26, 2));
      return bank < 8 ? mod(column + Math.round(bank) * 2, 5) < 4 : mod(column + row, 2) === 0;
    },
    // Steps of twill that change direction by patches.
    (column, row) =>
      mod(
        drift(Math.floor(column / repeat) / 2.3, Math.floor(row / repeat) / 2.3) > 0
          ? column + row
          : column - row,
        5,
      ) < 2,
  ];
  return random.pick(kinds);
}

/** Stripes of a few threads each: mostly the calm inks, now and then a strong one. */
function stripes(
  random: Random,
  count: number,
  strong: readonly string[],
  calm: readonly string[],
): string[] {
  const repeat: string[] = [];
  const bands = Math.round(random.between(4, 7));
  for (let band = 0; band < bands; band++) {
    const ink = random.chance(0.45) ? random.pick(strong) : random.pick(calm);
    const threads = Math.round(random.between(2, 9));
    for (let k = 0; k < threads; k++) repeat.push(ink);
  }
  const mirrored = [...repeat, ...repeat.toReversed()];
  return Array.from({ length: count }, (_, k) => mirrored[k % mirrored.length] ?? calm[0] ?? '');
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
