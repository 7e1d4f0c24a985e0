// A plate is printed, not coloured in: one paper, a key ink for lines, one for water, two flat earth tints, and
// vermilion for the few marks that matter. Fixed colours, because a print keeps its paper in a dark room too.
import type { Random } from './random.ts';

/** The inks of one plate, as CSS colours. */
export interface Inks {
  paper: string;
  /** Contours, houses, frame. */
  key: string;
  /** Rivers, sea, lakes. */
  water: string;
  /** Lines that are left out of open water. */
  foam: string;
  /** High ground, furrows, old channels. */
  earth: string;
  /** Low ground, crops, reeds. */
  leaf: string;
  /** Rare: wells and gauges. */
  accent: string;
}

/** Combinations that print well on warm paper; the contrast of key and water on each was judged by eye. */
export const COMBINATIONS: readonly Inks[] = [
  {
    paper: '#f7f1e4',
    key: '#17393b',
    water: '#2b6f8f',
    foam: '#cfe0df',
    earth: '#d3a04f',
    leaf: '#9db391',
    accent: '#d8442a',
  },
  {
    paper: '#f6efe0',
    key: '#1d2f3f',
    water: '#1f5a6b',
    foam: '#c9dcd8',
    earth: '#c98b4a',
    leaf: '#a8b58a',
    accent: '#dd4b2d',
  },
  {
    paper: '#f8f2e7',
    key: '#243a33',
    water: '#3c86a0',
    foam: '#dcebe8',
    earth: '#dcb264',
    leaf: '#8faa8c',
    accent: '#cf3f28',
  },
  {
    paper: '#f5eee1',
    key: '#3b3328',
    water: '#27677c',
    foam: '#d3e2dd',
    earth: '#cf9256',
    leaf: '#b3ba93',
    accent: '#d6472c',
  },
  {
    paper: '#f7f0e5',
    key: '#123f47',
    water: '#15545f',
    foam: '#bcd6d1',
    earth: '#dba657',
    leaf: '#93b09f',
    accent: '#e0502f',
  },
  {
    paper: '#f6f0e6',
    key: '#2a3550',
    water: '#3a6d9a',
    foam: '#d3dfe8',
    earth: '#d49a62',
    leaf: '#a3b39b',
    accent: '#d5432b',
  },
];

/** The combination that belongs to this seed. */
export function inksFor(random: Random): Inks {
  return random.pick(COMBINATIONS);
}
