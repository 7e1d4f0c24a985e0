// A plate is a window on the land. Line widths belong to the paper, lengths to the land; only this file knows both.
import { contours } from 'd3-contour';
import { at, type Grid, LAND_WIDTH, type Point, sample } from './grid.ts';

/** A part of a plate: the centre as shares of width and height, and how many times larger it is drawn. */
export interface Crop {
  x: number;
  y: number;
  zoom: number;
}

/** A window on the land and its place on paper. */
export interface View {
  width: number;
  height: number;
  /** Pixels for one land unit. */
  scale: number;
  left: number;
  top: number;
  zoom: number;
}

/** The window for a size and crop; it never reaches beyond the full plate, so a crop near an edge moves inwards. */
export function viewOf(width: number, height: number, crop?: Crop): View {
  const zoom = Math.max(1, crop?.zoom ?? 1);
  const scale = Math.max(width / LAND_WIDTH, height) * zoom;
  const [spanX, spanY] = [width / scale, height / scale];
  const within = (centre: number, span: number, all: number) =>
    Math.min(all - span, Math.max(0, centre * all - span / 2));
  return {
    width,
    height,
    scale,
    zoom,
    left: within(crop?.x ?? 0.5, spanX, LAND_WIDTH),
    top: within(crop?.y ?? 0.5, spanY, 1),
  };
}

/** A place of the land as a place on paper. */
export function toPaper(view: View, [x, y]: Point): Point {
  return [(x - view.left) * view.scale, (y - view.top) * view.scale];
}

/** A place on paper as a place of the land. */
export function toLand(view: View, [x, y]: Point): Point {
  return [x / view.scale + view.left, y / view.scale + view.top];
}

/** True when a place on paper is in the picture or less than `beyond` pixels outside it. */
export function visible(view: View, [x, y]: Point, beyond: number): boolean {
  return x > -beyond && y > -beyond && x < view.width + beyond && y < view.height + beyond;
}

const number = (value: number) => `${Math.round(value * 10) / 10}`;

/** SVG path data for a line on paper; long lines are given curves through the middles of their steps. */
export function pathOf(points: readonly Point[], closed = false): string {
  const [first] = points;
  if (!first) return '';
  let data = `M${number(first[0])} ${number(first[1])}`;
  let [px, py] = first;
  for (const [x, y] of points.slice(1)) {
    const step = `${number(x - px)} ${number(y - py)}`;
    if (step === '0 0') continue;
    data += `l${step}`;
    px += Math.round((x - px) * 10) / 10;
    py += Math.round((y - py) * 10) / 10;
  }
  return closed ? `${data}z` : data;
}

/** Path data for a line of the land. */
export function landPath(view: View, points: readonly Point[], closed = false): string {
  return pathOf(
    points.map((point) => toPaper(view, point)),
    closed,
  );
}

const STEP = 4; // pixels between samples; contours get no smoother below it
const MARGIN = 3; // samples beyond the edge

/** A function of the land sampled over a view, for contours at several levels. */
export interface Surface {
  columns: number;
  rows: number;
  values: number[];
}

/** Samples a function of the land over a view, a little beyond its edges. */
export function surfaceOf(view: View, value: (x: number, y: number) => number): Surface {
  const columns = Math.ceil(view.width / STEP) + 2 * MARGIN + 1;
  const rows = Math.ceil(view.height / STEP) + 2 * MARGIN + 1;
  const values: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = toLand(view, [(column - MARGIN) * STEP, (row - MARGIN) * STEP]);
      values.push(value(x, y));
    }
  }
  return { columns, rows, values };
}

/** Samples a grid over a view. */
export function surfaceOfGrid(view: View, grid: Grid): Surface {
  return surfaceOf(view, (x, y) => sample(grid, x, y));
}

/** How far the ground turns from a light in the upper left: -1 in full light, 1 in full shade. */
export function shadeOf({ columns, rows, values }: Surface, view: View): Surface {
  const unit = (2 * STEP) / view.scale;
  const shade = values.map((_, i) => {
    const column = i % columns;
    if (column === 0 || column === columns - 1 || i < columns || i >= columns * (rows - 1)) return 0;
    const gx = (at(values, i + 1) - at(values, i - 1)) / unit;
    const gy = (at(values, i + columns) - at(values, i - columns)) / unit;
    // Light from the north-west, the convention of Swiss sheets.
    return -(gx + gy) / Math.SQRT2 / Math.hypot(1, gx, gy);
  });
  return { columns, rows, values: shade };
}

/** The sampled value nearest to a place on paper. */
export function valueNear({ columns, values }: Surface, [x, y]: Point): number {
  return at(values, (Math.round(y / STEP) + MARGIN) * columns + Math.round(x / STEP) + MARGIN);
}

/** The rings around everything at or above a level, on paper. */
export function ringsAt(surface: Surface, level: number): Point[][] {
  const { coordinates } = contours().size([surface.columns, surface.rows]).contour(surface.values, level);
  return coordinates.flatMap((polygon) =>
    polygon.map((ring) =>
      ring.map(
        (position): Point => [
          ((position[0] ?? 0) - 0.5 - MARGIN) * STEP,
          ((position[1] ?? 0) - 0.5 - MARGIN) * STEP,
        ],
      ),
    ),
  );
}
