// Water is one flat ink, so that the eye finds it first; its depth is told by lines left out along the shore.
import { type Point, sample, smoothed } from './grid.ts';
import type { Inks } from './inks.ts';
import type { Land } from './land.ts';
import { resampled, ribbon } from './line.ts';
import { landPath, pathOf, ringsAt, surfaceOfGrid, toPaper, type View } from './view.ts';
import type { Arm } from './waters.ts';

/** Former channels as flat bands, the oldest palest, under fields and contours. */
export function drawFormerChannels(land: Land, view: View, inks: Inks): string {
  const { former } = land.waters;
  return former
    .map((arm, k) => {
      const ink = k % 2 === 0 ? inks.earth : inks.leaf;
      const opacity = 0.3 + (0.26 * (k + 1)) / former.length;
      return `<path d="${band(view, arm)}" fill="${ink}" fill-opacity="${opacity.toFixed(2)}"/><path d="${landPath(view, arm.line)}" fill="none" stroke="${inks.key}" stroke-width="0.5" stroke-opacity="0.45"/>`;
    })
    .join('');
}

/** Streams, rivers, cut-off loops, lakes and the sea. */
export function drawWater(land: Land, view: View, inks: Inks): string {
  const streams = land.streams.map(({ line, catchment }) => {
    const outline = ribbon(
      line,
      (k) => Math.min(0.0024, 0.0003 + 0.000024 * Math.sqrt(catchment[k] ?? 0)) / view.zoom ** 0.45,
    );
    return landPath(view, outline, true);
  });
  const loops = land.waters.oxbows.map((arm) => band(view, arm));
  const arms = land.waters.arms.map((arm) => band(view, arm));
  const all = [...streams, ...loops, ...arms].filter(Boolean);
  // A rim of bare paper keeps contours off the banks, as on an engraved plate.
  const rim = `<path d="${[...loops, ...arms].join('')}" fill="none" stroke="${inks.paper}" stroke-width="3.4" stroke-linejoin="round"/>`;
  const flat = `<g fill="${inks.water}">${all.map((data) => `<path d="${data}"/>`).join('')}</g>`;
  const open = openWater(land, view, inks);
  return rim + open.rim + flat + open.flat;
}

function band(view: View, { line, half }: Arm): string {
  return (
    landPath(
      view,
      ribbon(line, (k) => half(k / Math.max(1, line.length - 1))),
      true,
    ) +
    roundEnd(view, line[0], half(0)) +
    roundEnd(view, line.at(-1), half(1))
  );
}

/** Closes a band so that arms of a river meet without a notch. */
function roundEnd(view: View, end: Point | undefined, half: number): string {
  if (!end || half * view.scale < 0.5) return '';
  const [x, y] = toPaper(view, end);
  const r = (half * view.scale).toFixed(1);
  return `M${(x - Number(r)).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${Number(r) * 2} 0a${r} ${r} 0 1 0 ${Number(r) * -2} 0`;
}

const SMALLEST = 44; // samples around a ring; in a pond it would look like an eye
const LINES = 9; // shore lines
const FIRST = 0.007; // land units from the shore to the first

/** Lake and sea: their rim goes under all water, so that a river enters without a seam. */
function openWater({ openWater: signed }: Land, view: View, inks: Inks): { rim: string; flat: string } {
  if (!signed) return { rim: '', flat: '' };
  const calm = smoothed(signed, 2);
  const surface = surfaceOfGrid(view, { ...calm, values: calm.values.map((far) => -far) });
  const shore = ringsAt(surface, 0)
    .map((ring) => pathOf(ring, true))
    .join('');
  const lines: string[] = [];
  const finer = view.zoom ** 0.6;
  for (let k = 0, off = FIRST; k < LINES * finer; k++, off += (FIRST * (1 + 0.34 * k)) / finer) {
    const data = ringsAt(surface, off)
      .filter((ring) => ring.length > SMALLEST)
      .map((ring) => pathOf(ring, true))
      .join('');
    const fade = 1 - k / (LINES * finer);
    lines.push(
      `<path d="${data}" stroke-width="${(0.5 + 0.8 * fade).toFixed(2)}" stroke-opacity="${(0.3 + 0.6 * fade).toFixed(2)}"/>`,
    );
  }
  return {
    rim: `<path d="${shore}" fill="none" stroke="${inks.paper}" stroke-width="5"/>`,
    flat: `<path d="${shore}" fill="${inks.water}"/><g fill="none" stroke="${inks.foam}" stroke-linejoin="round">${lines.join('')}</g>`,
  };
}

/** Sand bars and deep threads inside the wider rivers: one thin line left out, off the middle. */
export function drawCurrent(land: Land, view: View, inks: Inks): string {
  const data = land.waters.arms.map(({ line, half }) => {
    const inner = resampled(line, 0.006).filter(
      ([x, y]) => !land.openWater || sample(land.openWater, x, y) > 0,
    );
    return half(1) * view.scale < 6 ? '' : landPath(view, inner);
  });
  return `<path d="${data.join('')}" fill="none" stroke="${inks.foam}" stroke-width="0.8" stroke-opacity="0.75" stroke-dasharray="46 9 18 13" stroke-linejoin="round"/>`;
}
