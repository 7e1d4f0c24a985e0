// What grows or drifts on ground that nobody tills: reeds, mangroves, sand.
import type { Parcel } from './fields.ts';
import { LAND_WIDTH, sample } from './grid.ts';
import type { Inks } from './inks.ts';
import { type Land, nearWater, steepness } from './land.ts';
import { between } from './line.ts';
import { fractalNoise, seeded } from './random.ts';
import { toPaper, type View, visible } from './view.ts';

const TUFT = 0.0142; // land units between tufts of reed

/** The Swiss sign for wet ground: short level strokes in rows, denser in the middle of a patch. */
export function drawReeds(land: Land, parcels: readonly Parcel[], view: View, inks: Inks): string {
  const { reeds, plain } = land.character;
  if (reeds === 0) return '';
  const random = seeded(`${land.seed} reeds`);
  const patch = fractalNoise(`${land.seed} reed beds`, 2);
  const tilled = cellsOf(parcels);
  const strokes: string[] = [];
  for (let row = 0; row * TUFT * 0.56 < 1; row++) {
    for (let column = 0; column * TUFT < LAND_WIDTH; column++) {
      const x = (column + (row % 2) / 2 + random.between(-0.17, 0.17)) * TUFT;
      const y = (row + random.between(-0.1, 0.1)) * TUFT * 0.56;
      const long = random.between(0.5, 0.95);
      const away = sample(land.toWater, x, y);
      const wish = patch(x * 2.6, y * 2.6) * 0.9 + reeds * 1.15 - 0.55 - Math.max(0, away - plain * 0.5) * 5;
      const keep = random.next() < wish * 3;
      if (!keep || nearWater(land, [x, y], 0.014) || tilled.has(cellOf(x, y))) continue;
      if (sample(land.height, x, y) > 0.12 || steepness(land, [x, y]) > 0.9) continue;
      const [px, py] = toPaper(view, [x, y]);
      if (!visible(view, [px, py], 10)) continue;
      const half = (TUFT * view.scale * 0.36 * long) / view.zoom ** 0.25;
      strokes.push(`M${(px - half).toFixed(1)} ${py.toFixed(1)}h${(half * 2).toFixed(1)}`);
      if (long > 0.86) strokes.push(`M${px.toFixed(1)} ${py.toFixed(1)}v${(-half * 0.9).toFixed(1)}`);
    }
  }
  return `<path d="${strokes.join('')}" fill="none" stroke="${inks.water}" stroke-width="1" stroke-linecap="round"/>`;
}

const cellOf = (x: number, y: number) => `${Math.round(x / 0.012)} ${Math.round(y / 0.012)}`;

function cellsOf(parcels: readonly Parcel[]): Set<string> {
  const cells = new Set<string>();
  for (const { corners } of parcels) {
    for (let i = 0; i <= 4; i++) {
      for (let k = 0; k <= 4; k++) {
        const [a, b, c, d] = corners;
        const [x, y] = between(between(a, b, i / 4), between(d, c, i / 4), k / 4);
        cells.add(cellOf(x, y));
      }
    }
  }
  return cells;
}

/** Mangroves on a low shore: a belt of small rings that thins inland. */
export function drawMangroves(land: Land, parcels: readonly Parcel[], view: View, inks: Inks): string {
  const { openWater } = land;
  if (!openWater) return '';
  const random = seeded(`${land.seed} mangroves`);
  const patch = fractalNoise(`${land.seed} belts`, 2);
  const tilled = cellsOf(parcels);
  let rings = '';
  for (let y = 0; y < 1; y += 0.0085) {
    for (let x = 0; x < LAND_WIDTH; x += 0.0085) {
      const [px, py, size, luck] = [
        x + random.between(-0.003, 0.003),
        y + random.between(-0.003, 0.003),
        random.between(0.0016, 0.003),
        random.next(),
      ];
      const far = sample(openWater, px, py);
      if (far < 0.006 || far > 0.06 || luck > (0.75 + patch(px * 4, py * 4)) * (1 - far / 0.06)) continue;
      if (tilled.has(cellOf(px, py)) || steepness(land, [px, py]) > 1.2) continue;
      const [cx, cy] = toPaper(view, [px, py]);
      if (!visible(view, [cx, cy], 8)) continue;
      const r = (size * view.scale) / view.zoom ** 0.2;
      rings += `M${(cx - r).toFixed(1)} ${cy.toFixed(1)}a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(r * 2).toFixed(1)} 0a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(-r * 2).toFixed(1)} 0`;
    }
  }
  return `<path d="${rings}" fill="${inks.leaf}" fill-opacity="0.85" stroke="${inks.key}" stroke-width="0.6"/>`;
}

/** Dunes and gravel on the dry side: points that thicken into crests across the wind. */
export function drawSand(land: Land, parcels: readonly Parcel[], view: View, inks: Inks): string {
  const random = seeded(`${land.seed} sand`);
  const patch = fractalNoise(`${land.seed} dunes`, 2);
  const wind = random.between(0, Math.PI);
  const tilled = cellsOf(parcels);
  let points = '';
  for (let k = 0; k < 30000; k++) {
    const [x, y, luck] = [random.between(0, LAND_WIDTH), random.between(0, 1), random.next()];
    const across = x * Math.cos(wind) + y * Math.sin(wind);
    const crest = Math.sin(across * 150 + 9 * patch(x * 2.2, y * 2.2)) * 0.5 + 0.5;
    const dune = patch(x * 1.6 + 40, y * 1.6) + 0.3;
    if (
      luck > crest ** 3 * dune * 5 ||
      steepness(land, [x, y]) > 1.6 ||
      nearWater(land, [x, y], 0.02) ||
      tilled.has(cellOf(x, y))
    )
      continue;
    const [px, py] = toPaper(view, [x, y]);
    if (visible(view, [px, py], 4)) points += `M${px.toFixed(1)} ${py.toFixed(1)}h0`;
  }
  return `<path d="${points}" stroke="${inks.key}" stroke-width="${(1.5 * view.zoom ** 0.3).toFixed(2)}" stroke-linecap="round" stroke-opacity="0.7" fill="none"/>`;
}
