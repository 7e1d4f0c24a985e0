// The few operations on drawn lines that rivers, roads and shores share.
import type { Point } from './grid.ts';

/** The length of a line. */
export function lengthOf(line: readonly Point[]): number {
  let length = 0;
  let last = line[0];
  for (const point of line) {
    if (last) length += Math.hypot(point[0] - last[0], point[1] - last[1]);
    last = point;
  }
  return length;
}

/** The place a share of the way from one to the other. */
export function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** The same line with points at even steps; both ends stay. */
export function resampled(line: readonly Point[], step: number): Point[] {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last) return [];
  const pieces = Math.max(1, Math.round(lengthOf(line) / step));
  const even = lengthOf(line) / pieces;
  const result: Point[] = [first];
  let [px, py] = first;
  let left = even;
  for (const [x, y] of line.slice(1)) {
    let gap = Math.hypot(x - px, y - py);
    while (gap >= left && gap > 0 && result.length < pieces) {
      px += ((x - px) * left) / gap;
      py += ((y - py) * left) / gap;
      result.push([px, py]);
      gap = Math.hypot(x - px, y - py);
      left = even;
    }
    left -= gap;
    px = x;
    py = y;
  }
  result.push(last);
  return result;
}

/** Averages each point with its neighbours; the ends stay. */
export function softened(line: readonly Point[], passes: number): Point[] {
  let from = [...line];
  for (let pass = 0; pass < passes; pass++) {
    from = from.map((point, i) => {
      const before = from[i - 1];
      const after = from[i + 1];
      if (!before || !after) return point;
      return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
    });
  }
  return from;
}

/** The unit direction of a line at each of its points. */
export function directions(line: readonly Point[]): Point[] {
  return line.map((point, i) => {
    const before = line[i - 1] ?? point;
    const after = line[i + 1] ?? point;
    const dx = after[0] - before[0];
    const dy = after[1] - before[1];
    const length = Math.hypot(dx, dy) || 1;
    return [dx / length, dy / length];
  });
}

/** The outline of a band along a line, with a half width for each point. */
export function ribbon(line: readonly Point[], halfWidth: (index: number) => number): Point[] {
  const left: Point[] = [];
  const right: Point[] = [];
  const along = directions(line);
  for (const [i, [x, y]] of line.entries()) {
    const [dx, dy] = along[i] ?? [1, 0];
    const half = halfWidth(i);
    left.push([x - dy * half, y + dx * half]);
    right.push([x + dy * half, y - dx * half]);
  }
  return [...left, ...right.reverse()];
}
