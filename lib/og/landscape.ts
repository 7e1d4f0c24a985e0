/** A hill with its contour lines and a river that goes round it, seen from above. Pure: the same seed, the same lines. */
import { seeded } from './seeded.ts';

/** Lines as path data of SVG. */
export interface Landscape {
  /** From the highest to the lowest. */
  contours: readonly string[];
  river: string;
}

type Point = readonly [x: number, y: number];

const RINGS = 9;
const POINTS = 72; // of a ring
const STEP = 34; // px between rings, before they are bent
const WAVES = 5; // ways in which a hill is not round

/** Lines for a picture of this size, in px. The hill stands in its right half. */
export function landscape(seed: string, { width, height }: { width: number; height: number }): Landscape {
  const next = seeded(seed);
  const between = (low: number, high: number) => low + next() * (high - low);
  const top: Point = [width * between(0.74, 0.86), height * between(0.34, 0.58)];
  const waves = Array.from({ length: WAVES }, (_, index) => ({
    count: index + 1,
    depth: between(0.05, 0.22) / Math.sqrt(index + 1),
    phase: between(0, 2 * Math.PI),
    turn: between(-0.16, 0.16),
  }));
  const ring = (number: number): Point[] =>
    Array.from({ length: POINTS }, (_, index) => {
      const angle = (index / POINTS) * 2 * Math.PI;
      const bent = waves.reduce(
        (sum, { count, depth, phase, turn }) => sum + depth * Math.sin(count * angle + phase + number * turn),
        1,
      );
      const radius = STEP * (number + 0.45) * bent;
      return [top[0] + radius * 1.15 * Math.cos(angle), top[1] + radius * Math.sin(angle)];
    });
  return {
    contours: Array.from({ length: RINGS }, (_, number) => `${smooth(ring(number), true)}Z`),
    river: smooth(riverPoints(width, height, between), false),
  };
}

/** From the left edge to the right one, below the words, in bends that grow towards the sea. */
function riverPoints(width: number, height: number, between: (low: number, high: number) => number): Point[] {
  const bends = 9;
  const first = next(between);
  return Array.from({ length: bends + 3 }, (_, index) => {
    const x = (width / bends) * (index - 1);
    const swing = (index % 2 === 0 ? first : -first) * between(0.5, 1) * (12 + index * 4);
    return [x, height * 0.9 + swing - index * 3];
  });
}

function next(between: (low: number, high: number) => number): 1 | -1 {
  return between(-1, 1) < 0 ? -1 : 1;
}

/** A curve that runs through the middle of each two points. */
function smooth(points: readonly Point[], isClosed: boolean): string {
  const all = isClosed ? [...points, ...points.slice(0, 2)] : points;
  const middles = all.slice(1).map((point, index) => {
    const [x, y] = all[index] ?? point;
    return [(x + point[0]) / 2, (y + point[1]) / 2] as const;
  });
  const [start, ...others] = middles;
  if (!start) return '';
  const curves = others.map(([x, y], index) => {
    const [cx, cy] = all[index + 1] ?? [x, y];
    return `Q${round(cx)} ${round(cy)} ${round(x)} ${round(y)}`;
  });
  return `M${round(start[0])} ${round(start[1])}${curves.join('')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
