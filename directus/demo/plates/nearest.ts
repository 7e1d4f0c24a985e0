// Waterlines, flood plains and long lots all ask how far the water is and which bank is nearest; asking every
// point of every river would take seconds, so the answer is spread over the grid from neighbour to neighbour.
import { at, emptyGrid, type Grid, indexAt, type Point } from './grid.ts';

/** For every grid point the nearest of some places. */
export interface Nearest {
  /** Distance in land units. */
  distance: Grid;
  /** Which place it was, as its index in the given list. */
  which: Int32Array;
}

/** @param places at least one of them should lie on the grid; gaps between them should be under two cells */
export function nearestOf(places: readonly Point[]): Nearest {
  const distance = emptyGrid();
  const { columns, rows, left, top, cell, values } = distance;
  values.fill(9);
  const which = new Int32Array(values.length).fill(-1);
  const offer = (index: number, candidate: number) => {
    const place = places[candidate];
    if (!place) return;
    const dx = left + (index % columns) * cell - place[0];
    const dy = top + Math.floor(index / columns) * cell - place[1];
    const far = Math.sqrt(dx * dx + dy * dy);
    if (far >= at(values, index)) return;
    values[index] = far;
    which[index] = candidate;
  };
  for (const [candidate, place] of places.entries()) {
    const index = indexAt(distance, place);
    if (index >= 0) offer(index, candidate);
  }
  const sweep = (from: number, to: number, step: 1 | -1) => {
    for (let i = from; i !== to; i += step) {
      const column = i % columns;
      if (column > 0) offer(i, at(which, i - 1));
      if (column < columns - 1) offer(i, at(which, i + 1));
      const row = i - step * columns;
      if (row < 0 || row >= columns * rows) continue;
      offer(i, at(which, row));
      if (column > 0) offer(i, at(which, row - 1));
      if (column < columns - 1) offer(i, at(which, row + 1));
    }
  };
  sweep(0, values.length, 1);
  sweep(values.length - 1, -1, -1);
  return { distance, which };
}
