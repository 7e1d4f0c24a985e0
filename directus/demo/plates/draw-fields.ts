// Fields are what gives a sheet its scale; a handful of hatchings, turned with each parcel, never look repeated.

import type { Parcel } from './fields.ts';
import type { Point } from './grid.ts';
import type { Inks } from './inks.ts';
import { between } from './line.ts';
import { pathOf, toPaper, type View, visible } from './view.ts';

const FURROW = 4.4; // pixels between furrows; narrower would shimmer when the picture is shown small

/** Parcels, each inked by what grows on it. */
export function drawFields(parcels: readonly Parcel[], view: View, inks: Inks): string {
  const outline: string[] = [];
  const furrows: string[] = [];
  const dots: string[] = [];
  const tints = { leaf: [] as string[], earth: [] as string[], paper: [] as string[] };
  for (const { corners, crop, spacing } of parcels) {
    const quad = corners.map((corner) => toPaper(view, corner));
    if (!quad.some((corner) => visible(view, corner, 4))) continue;
    const shape = pathOf(quad, true);
    const gap = FURROW * spacing * view.zoom ** 0.35;
    outline.push(shape);
    tints[crop === 'leaf' || crop === 'paddy' ? 'leaf' : crop === 'earth' ? 'earth' : 'paper'].push(shape);
    if (crop === 'furrows' || crop === 'earth') furrows.push(hatch(quad, gap, 1));
    if (crop === 'wide' || crop === 'leaf') furrows.push(hatch(quad, gap * 1.25, 0));
    if (crop === 'paddy') furrows.push(pathOf(inset(quad, 0.26), true));
    if (crop === 'orchard') dots.push(grove(quad, gap * 1.25));
  }
  const dot = 0.95 * view.zoom ** 0.3;
  return [
    `<path d="${tints.paper.join('')}" fill="${inks.paper}" fill-opacity="0.72"/>`,
    `<path d="${tints.leaf.join('')}" fill="${inks.leaf}" fill-opacity="0.8"/>`,
    `<path d="${tints.earth.join('')}" fill="${inks.earth}" fill-opacity="0.75"/>`,
    `<path d="${furrows.join('')}" fill="none" stroke="${inks.key}" stroke-width="0.6" stroke-opacity="0.75"/>`,
    `<path d="${dots.join('')}" fill="none" stroke="${inks.key}" stroke-width="${(dot * 2).toFixed(2)}" stroke-linecap="round" stroke-opacity="0.8"/>`,
    `<path d="${outline.join('')}" fill="none" stroke="${inks.key}" stroke-width="0.8" stroke-linejoin="round"/>`,
  ].join('');
}

/** Lines across a four-cornered field, along its first side (0) or its second (1). */
function hatch(quad: readonly Point[], gap: number, side: 0 | 1): string {
  const [a, b, c, d] =
    side === 0 ? [quad[0], quad[1], quad[3], quad[2]] : [quad[1], quad[2], quad[0], quad[3]];
  if (!a || !b || !c || !d) return '';
  const count = Math.floor(
    Math.min(Math.hypot(c[0] - a[0], c[1] - a[1]), Math.hypot(d[0] - b[0], d[1] - b[1])) / gap,
  );
  let data = '';
  for (let k = 1; k < count; k++) {
    const t = k / count;
    data += pathOf([between(a, c, t), between(b, d, t)]);
  }
  return data;
}

function grove(quad: readonly Point[], gap: number): string {
  const [a, b, d, c] = quad;
  if (!a || !b || !c || !d) return '';
  const across = Math.max(2, Math.floor(Math.hypot(b[0] - a[0], b[1] - a[1]) / gap));
  const back = Math.max(2, Math.floor(Math.hypot(c[0] - a[0], c[1] - a[1]) / gap));
  let data = '';
  for (let i = 1; i < across; i++) {
    for (let k = 1; k < back; k++) {
      const [x, y] = between(between(a, b, i / across), between(c, d, i / across), k / back);
      data += `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
    }
  }
  return data;
}

function inset(quad: readonly Point[], share: number): Point[] {
  const x = quad.reduce((sum, corner) => sum + corner[0], 0) / quad.length;
  const y = quad.reduce((sum, corner) => sum + corner[1], 0) / quad.length;
  return quad.map((corner) => between(corner, [x, y], share));
}
