// The only vermilion on a plate: what the project came for.
import { gradient, type Point } from './grid.ts';
import type { Inks } from './inks.ts';
import { type Land, nearWater } from './land.ts';
import { directions } from './line.ts';
import { seeded } from './random.ts';
import { pathOf, toPaper, type View, visible } from './view.ts';
import type { Village } from './villages.ts';

/** Marks for what the project is about: wells by villages, gauges on the river, galleries to an oasis. */
export function drawMarks(
  land: Land,
  villages: readonly Village[],
  themes: readonly string[],
  terrain: string,
  view: View,
  inks: Inks,
): string {
  const random = seeded(`${land.seed} marks`);
  const zoom = view.zoom ** 0.5;
  const parts: string[] = [];
  const ring = ([x, y]: Point, r: number) =>
    `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(r * zoom).toFixed(1)}"/>`;
  if (terrain === 'dryland') parts.push(galleries(land, view, inks));
  const wells = villages.slice(0, 3).map(({ place, radius }): Point => {
    const angle = random.between(0, Math.PI * 2);
    return toPaper(view, [
      place[0] + Math.cos(angle) * radius * 1.3,
      place[1] + Math.sin(angle) * radius * 1.1,
    ]);
  });
  if (themes.includes('safe-water') || themes.includes('schools')) {
    parts.push(
      `<g fill="${inks.accent}" stroke="${inks.paper}" stroke-width="2">${wells.map((place) => ring(place, 6)).join('')}</g>`,
    );
  }
  const [main] = land.waters.arms;
  if (main && (themes.includes('early-warning') || themes.includes('rivers'))) {
    const gauges = [0.4, 0.6].map((share) =>
      toPaper(
        view,
        main.line[Math.floor(main.line.length * (share + random.between(-0.08, 0.08)))] ?? [0, 0],
      ),
    );
    const triangles = gauges.map(([x, y]) =>
      pathOf(
        [
          [x, y - 9 * zoom],
          [x + 8 * zoom, y + 5 * zoom],
          [x - 8 * zoom, y + 5 * zoom],
        ],
        true,
      ),
    );
    parts.push(
      `<path d="${triangles.join('')}" fill="${inks.accent}" stroke="${inks.paper}" stroke-width="2"/>`,
    );
  }
  return parts.join('');
}

/** Khettaras: lines of shafts from the foot of the slope down to the fields. */
function galleries(land: Land, view: View, inks: Inks): string {
  const random = seeded(`${land.seed} galleries`);
  let shafts = '';
  const [axis] = land.waters.axes;
  if (!axis) return '';
  const along = directions(axis);
  for (let k = 0; k < 9; k++) {
    const start = Math.floor(random.between(0.15, 0.9) * axis.length);
    const [dx, dy] = along[start] ?? [1, 0];
    const side = Math.atan2(dx, -dy) + (random.chance(0.5) ? Math.PI : 0) + random.between(-0.5, 0.5);
    let [x, y] = axis[start] ?? [0, 0];
    [x, y] = [x + Math.cos(side) * 0.07, y + Math.sin(side) * 0.07];
    for (let shaft = 0; shaft < 34; shaft++) {
      const [gx, gy] = gradient(land.height, x, y);
      const steep = Math.hypot(gx, gy) || 1;
      if (steep > 3) break;
      const ahead: Point = [
        (gx / steep) * 0.5 + Math.cos(side) * 0.6,
        (gy / steep) * 0.5 + Math.sin(side) * 0.6,
      ];
      if (Math.hypot(...ahead) < 0.35) break; // the slope has turned against the line
      [x, y] = [x + ahead[0] * 0.011, y + ahead[1] * 0.011];
      if (nearWater(land, [x, y], 0.02)) continue;
      const [px, py] = toPaper(view, [x, y]);
      const r = 2.1 * view.zoom ** 0.5;
      if (visible(view, [px, py], 6))
        shafts += `M${(px - r).toFixed(1)} ${py.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    }
  }
  return `<path d="${shafts}" fill="${inks.paper}" stroke="${inks.key}" stroke-width="1"/>`;
}
