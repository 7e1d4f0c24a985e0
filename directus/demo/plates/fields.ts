// Long lots: parcels run back from the river and turn with it, as on the ground wherever water was shared out.
import { indexAt, LAND_WIDTH, type Point, sample } from './grid.ts';
import { type Land, nearWater, steepness } from './land.ts';
import { directions } from './line.ts';
import { fractalNoise, type Random, seeded } from './random.ts';

/** What grows on a parcel, which decides how it is inked. */
export type Growth = 'furrows' | 'wide' | 'orchard' | 'leaf' | 'earth' | 'fallow' | 'paddy';

/** One field: corners in order, the first side along the river. */
export interface Parcel {
  corners: [Point, Point, Point, Point];
  crop: Growth;
  /** Share of the usual distance between furrows. */
  spacing: number;
}

const CROPS: readonly Growth[] = [
  'furrows',
  'furrows',
  'wide',
  'wide',
  'orchard',
  'leaf',
  'leaf',
  'leaf',
  'earth',
  'earth',
  'fallow',
  'paddy',
];
const GAP = 0.0022; // a path between parcels
const SLIVER = 0.009;
const VAST = 0.085; // far from a bend its lots spread out; nobody tills the largest
const BANK = 0.013; // from the middle of the water

/**
 * Divides the tillable ground.
 *
 * @param taken places that villages stand on, each with a radius
 */
export function divideFields(land: Land, taken: readonly { place: Point; radius: number }[]): Parcel[] {
  const random = seeded(`${land.seed} fields`);
  const patch = fractalNoise(`${land.seed} patches`, 2);
  const { fields, tilledSlope, plain } = land.character;
  const depth = Math.min(0.34, plain * 1.5 + 0.09);
  const threshold = 0.75 - 1.5 * fields;
  const tilled = (point: Point) =>
    point[0] > -0.05 &&
    point[0] < LAND_WIDTH + 0.05 &&
    point[1] > -0.05 &&
    point[1] < 1.05 &&
    !nearWater(land, point, BANK) &&
    (land.openWater === null || sample(land.openWater, point[0], point[1]) > 0.02) &&
    steepness(land, point) < tilledSlope &&
    taken.every(({ place, radius }) => Math.hypot(place[0] - point[0], place[1] - point[1]) > radius);
  const parcels: Parcel[] = [];
  const claimed = new Set<string>();
  for (const [axis, line] of land.waters.axes.entries()) {
    const along = directions(line);
    const place = (u: number, v: number): Point => {
      const k = Math.min(line.length - 2, Math.max(0, Math.floor(u)));
      const [a, b] = [line[k] ?? [0, 0], line[k + 1] ?? [0, 0]];
      const [p, q] = [along[k] ?? [1, 0], along[k + 1] ?? [1, 0]];
      const t = u - k;
      const [dx, dy] = [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
      return [a[0] + (b[0] - a[0]) * t - dy * v, a[1] + (b[1] - a[1]) * t + dx * v];
    };
    const mine = (u: number, point: Point) => {
      const index = indexAt(land.toAxis.distance, point);
      const nearest = land.axisPoints[land.toAxis.which[index] ?? -1];
      return nearest !== undefined && nearest.axis === axis && Math.abs(nearest.index - u) < 4.5;
    };
    for (const side of [-1, 1]) {
      let u = 0;
      while (u < line.length - 2) {
        const block = random.between(5, 12); // points of the axis, 0.01 apart
        for (let v = 0.004; v < depth; ) {
          const deep = random.between(0.034, 0.078);
          for (const [u0, u1, v0, v1] of lots(random, u, u + block, v, v + deep)) {
            const middle = place((u0 + u1) / 2, (side * (v0 + v1)) / 2);
            const spot = patch(middle[0] * 2.1, middle[1] * 2.1) + 0.08 * random.next();
            if (spot < threshold || !mine((u0 + u1) / 2, middle)) continue;
            const corners: Parcel['corners'] = [
              place(u0, side * v0),
              place(u1, side * v0),
              place(u1, side * v1),
              place(u0, side * v1),
            ];
            const crop = random.pick(CROPS);
            const spacing = random.between(0.85, 1.35);
            if (!tilled(middle) || !corners.every(tilled) || misshapen(corners)) continue;
            if (!claim(claimed, corners)) continue;
            parcels.push({ corners, crop, spacing });
          }
          v += deep + GAP * 1.6;
        }
        u += block + 0.5;
      }
    }
  }
  return parcels;
}

/** True for slivers and twists, which the inside of a sharp bend would leave, and for the giants outside it. */
function misshapen(corners: Parcel['corners']): boolean {
  const turns = corners.map(([x, y], k) => {
    const [nextX, nextY] = corners[(k + 1) % corners.length] ?? [x, y];
    const [thenX, thenY] = corners[(k + 2) % corners.length] ?? [x, y];
    const side = Math.hypot(nextX - x, nextY - y);
    if (side < SLIVER || side > VAST) return 0;
    return Math.sign((nextX - x) * (thenY - nextY) - (nextY - y) * (thenX - nextX));
  });
  return turns[0] === 0 || turns.some((turn) => turn !== turns[0]);
}

/** Takes the ground of a parcel unless another has some of it: where two frames meet, the first comer stays. */
function claim(claimed: Set<string>, [a, b, c, d]: Parcel['corners']): boolean {
  const cells: string[] = [];
  for (let i = 0.06; i < 1; i += 0.11) {
    for (let k = 0.06; k < 1; k += 0.11) {
      const mix = (axis: 0 | 1) =>
        (a[axis] * (1 - i) + b[axis] * i) * (1 - k) + (d[axis] * (1 - i) + c[axis] * i) * k;
      cells.push(`${Math.round(mix(0) / 0.0035)} ${Math.round(mix(1) / 0.0035)}`);
    }
  }
  if (cells.some((cell) => claimed.has(cell))) return false;
  for (const cell of cells) claimed.add(cell);
  return true;
}

type Lot = readonly [u0: number, u1: number, v0: number, v1: number];

function lots(random: Random, u0: number, u1: number, v0: number, v1: number): Lot[] {
  const wide = (u1 - u0) * 0.01;
  const deep = v1 - v0;
  if (wide > 0.03 && (wide > deep * 0.5 || random.chance(0.75))) {
    const cut = u0 + (u1 - u0) * random.between(0.36, 0.64);
    const half = (GAP / 0.01) * 0.5;
    return [...lots(random, u0, cut - half, v0, v1), ...lots(random, cut + half, u1, v0, v1)];
  }
  if (deep > 0.046 && random.chance(0.55)) {
    const cut = v0 + deep * random.between(0.38, 0.62);
    return [...lots(random, u0, u1, v0, cut - GAP / 2), ...lots(random, u0, u1, cut + GAP / 2, v1)];
  }
  return [[u0, u1, v0, v1]];
}
