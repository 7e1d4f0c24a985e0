// Land is known on one fixed grid, whatever part of it is shown, so that a detail shows the same land as the whole.
import type { Noise } from './random.ts';

/** A point of the land; one unit is the height of a full plate. */
export type Point = readonly [x: number, y: number];

/** Numbers on a regular grid of points over the land. */
export interface Grid {
  columns: number;
  rows: number;
  /** Left and upper end, in land units. */
  left: number;
  top: number;
  /** Distance between neighbours, in land units. */
  cell: number;
  values: Float64Array;
}

/** The width of the land that a full plate shows; its height is 1. */
export const LAND_WIDTH = 1.6;
/** Land beyond the picture's edge, so that lines leave the picture instead of ending in it. */
export const LAND_MARGIN = 0.13;
const CELL = 0.006;

/** The value at an index; reading past the end is a mistake of the caller and gives 0. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

/** A grid of zeros over the land and its margin. */
export function emptyGrid(): Grid {
  const columns = Math.ceil((LAND_WIDTH + 2 * LAND_MARGIN) / CELL) + 1;
  const rows = Math.ceil((1 + 2 * LAND_MARGIN) / CELL) + 1;
  return {
    columns,
    rows,
    left: -LAND_MARGIN,
    top: -LAND_MARGIN,
    cell: CELL,
    values: new Float64Array(columns * rows),
  };
}

/** A grid filled from a function of the place. */
export function gridOf(value: Noise): Grid {
  const grid = emptyGrid();
  for (let row = 0, index = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++, index++) {
      grid.values[index] = value(grid.left + column * grid.cell, grid.top + row * grid.cell);
    }
  }
  return grid;
}

/** The index of the grid point nearest to a place, or -1 outside. */
export function indexAt(grid: Grid, [x, y]: Point): number {
  const column = Math.round((x - grid.left) / grid.cell);
  const row = Math.round((y - grid.top) / grid.cell);
  return column < 0 || row < 0 || column >= grid.columns || row >= grid.rows
    ? -1
    : row * grid.columns + column;
}

/** The value between grid points, on a Catmull-Rom surface: linear steps would show as facets in a detail. */
export function sample(grid: Grid, x: number, y: number): number {
  const column = (x - grid.left) / grid.cell;
  const row = (y - grid.top) / grid.cell;
  const c = Math.min(grid.columns - 3, Math.max(1, Math.floor(column)));
  const r = Math.min(grid.rows - 3, Math.max(1, Math.floor(row)));
  const tx = Math.min(1, Math.max(0, column - c));
  const ty = Math.min(1, Math.max(0, row - r));
  const lines = [0, 0, 0, 0];
  for (let k = 0; k < 4; k++) {
    const base = (r + k - 1) * grid.columns + c;
    lines[k] = spline(
      at(grid.values, base - 1),
      at(grid.values, base),
      at(grid.values, base + 1),
      at(grid.values, base + 2),
      tx,
    );
  }
  return spline(at(lines, 0), at(lines, 1), at(lines, 2), at(lines, 3), ty);
}

/** The gradient of a grid at a place, per land unit. */
export function gradient(grid: Grid, x: number, y: number): Point {
  const h = grid.cell;
  return [
    (sample(grid, x + h, y) - sample(grid, x - h, y)) / (2 * h),
    (sample(grid, x, y + h) - sample(grid, x, y - h)) / (2 * h),
  ];
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** Averages each point with its neighbours, some times over. */
export function smoothed(grid: Grid, passes: number): Grid {
  const { columns, rows } = grid;
  let from = grid.values;
  for (let pass = 0; pass < passes; pass++) {
    const to = new Float64Array(from);
    for (let row = 1; row < rows - 1; row++) {
      for (let i = row * columns + 1; i < (row + 1) * columns - 1; i++) {
        const cross = at(from, i - 1) + at(from, i + 1) + at(from, i - columns) + at(from, i + columns);
        const corners =
          at(from, i - columns - 1) +
          at(from, i - columns + 1) +
          at(from, i + columns - 1) +
          at(from, i + columns + 1);
        to[i] = at(from, i) / 4 + cross / 8 + corners / 16;
      }
    }
    from = to;
  }
  return { ...grid, values: from };
}
