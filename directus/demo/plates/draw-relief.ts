// Relief without grey: contours swell on the side away from the light (after Tanaka, "The relief contour method",
// 1950), and two flat tints of the same ink lie in the shade, as a cut stencil would print them.
import { type Point, smoothed } from './grid.ts';
import type { Inks } from './inks.ts';
import type { Land } from './land.ts';
import {
  pathOf,
  ringsAt,
  type Surface,
  shadeOf,
  surfaceOfGrid,
  type View,
  valueNear,
  visible,
} from './view.ts';

const WEIGHTS = [0.4, 0.55, 0.8, 1.1, 1.5] as const; // pixels, from full light to full shade
const INDEX_EVERY = 5; // each fifth contour is heavier

/** Flat tints by height, under everything. */
export function drawTints(land: Land, view: View, inks: Inks, dry: boolean): string {
  const surface = surfaceOfGrid(view, land.height);
  const layer = (level: number, ink: string, opacity: number) =>
    `<path fill="${ink}" fill-opacity="${opacity}" d="${area(surface, level)}"/>`;
  return [
    `<rect width="${view.width}" height="${view.height}" fill="${dry ? inks.earth : inks.leaf}" fill-opacity="${dry ? 0.24 : 0.3}"/>`,
    layer(0.1, inks.paper, 0.85),
    layer(0.36, inks.earth, 0.16),
    layer(0.62, inks.earth, 0.2),
    layer(0.84, inks.earth, 0.24),
    layer(land.snowLine, inks.paper, 0.94),
  ].join('');
}

/** Two flat tints where the ground turns from the light. */
export function drawShade(land: Land, view: View, inks: Inks): string {
  // Shadows are drawn more simply than the ground that throws them.
  const ground = surfaceOfGrid(view, smoothed(land.height, 6));
  const turned = shadeOf(ground, view);
  // A plain throws no shadow, however its small steps lie.
  const rises = (k: number) => Math.min(1, Math.max(0, ((ground.values[k] ?? 0) - 0.05) / 0.08));
  const surface = { ...turned, values: turned.values.map((value, k) => value * rises(k)) };
  return [0.5, 0.72]
    .map((level) => `<path fill="${inks.key}" fill-opacity="0.1" d="${area(surface, level)}"/>`)
    .join('');
}

/** Contour lines; a detail has more of them, so that the distance between lines stays that of a hand. */
export function drawContours(land: Land, view: View, inks: Inks): string {
  const surface = surfaceOfGrid(view, land.height);
  const shade = shadeOf(surface, view);
  const finer = view.zoom >= 3.5 ? 4 : view.zoom >= 1.8 ? 2 : 1;
  const interval = 1 / (land.character.contours * finer);
  const ground = { fine: WEIGHTS.map(() => ''), heavy: WEIGHTS.map(() => '') };
  const ice = { fine: WEIGHTS.map(() => ''), heavy: WEIGHTS.map(() => '') };
  for (let k = 1; k * interval < 1.6; k++) {
    const { fine, heavy } = k * interval > land.snowLine ? ice : ground;
    const into = k % INDEX_EVERY === 0 ? heavy : fine;
    for (const ring of ringsAt(surface, k * interval)) {
      if (ring.length < 14) continue;
      for (const { weight, points } of shadedRuns(ring, view, shade))
        into[weight] = `${into[weight] ?? ''}${pathOf(points)}`;
    }
  }
  const group = (all: string[], factor: number, opacity: number) =>
    all
      .map(
        (data, k) =>
          `<path d="${data}" stroke-width="${((WEIGHTS[k] ?? 1) * factor).toFixed(2)}" stroke-opacity="${opacity}"/>`,
      )
      .join('');
  return [ground, ice]
    .map(({ fine, heavy }, k) => {
      // On ice the lines change to the ink of water, as on Swiss sheets.
      const ink = k === 0 ? inks.key : inks.water;
      return `<g fill="none" stroke="${ink}" stroke-linejoin="round" stroke-linecap="round">${group(fine, 1, 0.72)}${group(heavy, 1.75, 0.9)}</g>`;
    })
    .join('');
}

function area(surface: Surface, level: number): string {
  return ringsAt(surface, level)
    .map((ring) => pathOf(ring, true))
    .join('');
}

/** Cuts a contour into runs of like weight; what runs along the edge of the samples is left out. */
function shadedRuns(
  ring: readonly Point[],
  view: View,
  shade: Surface,
): { weight: number; points: Point[] }[] {
  const runs: { weight: number; points: Point[] }[] = [];
  let run: { weight: number; points: Point[] } | null = null;
  let last: Point | null = null;
  for (const point of ring) {
    if (!visible(view, point, 9)) {
      run = null;
      last = null;
      continue;
    }
    const weight = Math.min(
      WEIGHTS.length - 1,
      Math.max(0, Math.round(((valueNear(shade, point) + 0.75) / 1.5) * (WEIGHTS.length - 1))),
    );
    if (!run || run.weight !== weight) {
      run = { weight, points: last ? [last] : [] };
      runs.push(run);
    }
    run.points.push(point);
    last = point;
  }
  return runs.filter(({ points }) => points.length > 1);
}
