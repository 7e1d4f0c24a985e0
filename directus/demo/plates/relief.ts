// Noise makes lumps; water makes valleys. The land is raised until rivers cut as fast as it rises, the steady state
// of the stream power law (slope = lift / area^0.4), so contours bend upstream at every stream as they should.
import { at, emptyGrid, type Grid, gridOf, type Point, smoothed } from './grid.ts';
import { softened } from './line.ts';
import { fractalNoise, type Noise } from './random.ts';

/** The shape of the land and the way that water takes over it. */
export interface Relief {
  /** 0 at the lowest water, 1 at the highest ground but for a few summits. */
  height: Grid;
  /** For each grid point the one that it drains to, or -1 at the given water. */
  drain: Int32Array;
  /** Number of grid points that drain through each. */
  catchment: Float64Array;
}

const CONCAVITY = 0.4; // usual range in nature 0.35 to 0.6
const SHORTEST = 16; // grid points; shorter streams look like slips of the pen
const LOWEST_TOP = 0.3; // flat land stays flat and is not stretched to a mountain range
const ROUNDS = 2; // of following the steepest descent anew

/**
 * @param base the height of given water at each grid index, negative where there is none
 * @param lift how steep the ground is at a place, relative to other places
 */
export function raiseLand(base: Float64Array, lift: Noise, seed: string): Relief {
  const height = emptyGrid();
  const lifts = gridOf(lift).values;
  let { order, drain } = floodOrder(height, base, fractalNoise(`${seed} grain`, 3));
  let catchment = new Float64Array(base.length);
  for (let round = 0; round <= ROUNDS; round++) {
    if (round > 0) {
      drain = steepest(height, base);
      order = lowestFirst(height.values);
    }
    catchment = new Float64Array(base.length).fill(1);
    for (let k = order.length - 1; k >= 0; k--) {
      const i = at(order, k);
      const to = at(drain, i);
      if (to >= 0) catchment[to] = at(catchment, to) + at(catchment, i);
    }
    for (const i of order) {
      const to = at(drain, i);
      const step = Math.abs(to - i) === 1 || Math.abs(to - i) === height.columns ? 1 : Math.SQRT2;
      const rise = Math.min(2.4, at(lifts, i) * 9 * at(catchment, i) ** -CONCAVITY) * step * height.cell;
      height.values[i] = to < 0 ? Math.max(0, at(base, i)) : at(height.values, to) + rise;
    }
  }
  const soft = smoothed(height, 4);
  const ranked = Float64Array.from(soft.values).sort();
  const top = Math.max(LOWEST_TOP, at(ranked, Math.floor(ranked.length * 0.985)));
  return { height: { ...soft, values: soft.values.map((value) => value / top) }, drain, catchment };
}

/** Reaches every point from the water, always by the easiest next step; the way back is the way of the water. */
function floodOrder(grid: Grid, base: Float64Array, grain: Noise): { order: Int32Array; drain: Int32Array } {
  const { columns, rows, cell } = grid;
  const cost = gridOf((x, y) => Math.exp(2 * grain(x * 3, y * 3) + 0.7 * grain(x * 31, y * 31))).values;
  const drain = new Int32Array(base.length).fill(-1);
  const reached = new Float64Array(base.length).fill(Number.POSITIVE_INFINITY);
  const done = new Uint8Array(base.length);
  const order = new Int32Array(base.length);
  // Costs are small and bounded, so buckets by cost replace a heap.
  const width = cell * 0.35;
  const buckets: number[][] = [];
  const put = (i: number, total: number) => {
    const slot = Math.floor(total / width);
    let bucket = buckets[slot];
    if (!bucket) {
      bucket = [];
      buckets[slot] = bucket;
    }
    bucket.push(i);
  };
  for (let i = 0; i < base.length; i++) {
    if (at(base, i) < 0) continue;
    reached[i] = at(base, i) * 0.25;
    put(i, at(reached, i));
  }
  let count = 0;
  for (let slot = 0; slot < buckets.length; slot++) {
    for (const i of buckets[slot] ?? []) {
      if (done[i]) continue;
      done[i] = 1;
      order[count++] = i;
      eachNeighbour(i, columns, rows, (j, distance) => {
        if (done[j]) return;
        const total = at(reached, i) + Math.max(width, distance * cell * at(cost, j));
        if (total >= at(reached, j)) return;
        reached[j] = total;
        drain[j] = i;
        put(j, total);
      });
    }
  }
  return { order: order.subarray(0, count), drain };
}

/** Indices by rising value; sorted as whole numbers, which is many times faster than with a comparison. */
function lowestFirst(values: Float64Array): Int32Array {
  const places = 2 ** 18; // more than the grid has points
  const keys = values.map((value, i) => Math.floor(value * 1e9) * places + i).sort();
  return Int32Array.from(keys, (key) => key % places);
}

function steepest(grid: Grid, base: Float64Array): Int32Array {
  const { columns, rows, values } = grid;
  const drain = new Int32Array(values.length).fill(-1);
  for (let i = 0; i < values.length; i++) {
    if (at(base, i) >= 0) continue;
    let most = 0;
    eachNeighbour(i, columns, rows, (j, distance) => {
      const fall = (at(values, i) - at(values, j)) / distance;
      if (fall <= most) return;
      most = fall;
      drain[i] = j;
    });
  }
  return drain;
}

/** Visits the up to eight points around `i`, with their distance in grid steps. */
function eachNeighbour(
  i: number,
  columns: number,
  rows: number,
  visit: (j: number, distance: number) => void,
): void {
  const column = i % columns;
  const row = (i - column) / columns;
  for (let dy = -1; dy <= 1; dy++) {
    if (row + dy < 0 || row + dy >= rows) continue;
    for (let dx = -1; dx <= 1; dx++) {
      if ((dx === 0 && dy === 0) || column + dx < 0 || column + dx >= columns) continue;
      visit(i + dy * columns + dx, Math.hypot(dx, dy));
    }
  }
}

/** A stream from its spring to where it meets larger water. */
export interface Stream {
  line: Point[];
  /** Catchment at each point, in grid points. */
  catchment: number[];
}

const crooked = fractalNoise('streams', 2);

/** Takes the grid's eight directions out of a stream; less at its ends, which must meet other water. */
function wandered([x, y]: Point, share: number): Point {
  const reach = 0.006 * share;
  return [x + reach * crooked(x * 22, y * 22), y + reach * crooked(x * 22 + 50, y * 22)];
}

/** The streams that gather at least so many grid points, largest first; each ends on the water that it joins. */
export function streamsOf({ height, drain, catchment }: Relief, least: number): Stream[] {
  const fed = new Uint8Array(drain.length);
  for (let i = 0; i < drain.length; i++) {
    const to = at(drain, i);
    if (to >= 0 && at(catchment, i) >= least) fed[to] = 1;
  }
  const springs: number[] = [];
  for (let i = 0; i < drain.length; i++)
    if (at(catchment, i) >= least && !fed[i] && at(drain, i) >= 0) springs.push(i);
  const runs = springs.map((spring) => {
    const run: number[] = [];
    for (let i = spring; i >= 0; i = at(drain, i)) run.push(i);
    return run;
  });
  runs.sort((a, b) => b.length - a.length);
  const drawn = new Map<number, Point>();
  return runs.flatMap((run) => {
    const stop = run.findIndex((i) => drawn.has(i));
    const own = stop < 0 ? run : run.slice(0, stop + 1);
    if (own.length < SHORTEST) return [];
    const raw = own.map((i): Point => {
      const met = drawn.get(i);
      if (met) return met;
      return [
        height.left + (i % height.columns) * height.cell,
        height.top + Math.floor(i / height.columns) * height.cell,
      ];
    });
    const line = softened(raw, 14).map((point, k) =>
      wandered(point, Math.min(1, k / 8, (raw.length - 1 - k) / 8)),
    );
    for (const [k, i] of own.entries()) {
      const point = line[k];
      if (point && !drawn.has(i)) drawn.set(i, point);
    }
    return [{ line, catchment: own.map((i) => at(catchment, i)) }];
  });
}
