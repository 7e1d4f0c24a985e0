// Roads and houses lie on top of everything, in the key ink, as they were added to real sheets last.
import type { Point } from './grid.ts';
import type { Inks } from './inks.ts';
import { landPath, type View } from './view.ts';
import type { Settled } from './villages.ts';

/** Roads as a white line between two thin ones, and houses as solid squares. */
export function drawSettled({ villages, roads }: Settled, view: View, inks: Inks): string {
  const road = roads.map((line) => landPath(view, line)).join('');
  const zoom = view.zoom ** 0.5;
  const houses = villages.flatMap(({ houses: all }) =>
    all.map(({ place, half, turn }) => {
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const corner = (i: number, k: number): Point => [
        place[0] + i * half[0] * cos - k * half[1] * sin,
        place[1] + i * half[0] * sin + k * half[1] * cos,
      ];
      return landPath(view, [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)], true);
    }),
  );
  return [
    `<g fill="none" stroke-linejoin="round"><path d="${road}" stroke="${inks.key}" stroke-width="${(3 * zoom).toFixed(1)}" stroke-opacity="0.85"/>`,
    `<path d="${road}" stroke="${inks.paper}" stroke-width="${(3 * zoom - 1.5).toFixed(1)}"/></g>`,
    `<path d="${houses.join('')}" fill="${inks.key}"/>`,
  ].join('');
}
