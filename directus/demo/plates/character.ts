// What makes a mountain sheet differ from a delta sheet, in one table, so that a new terrain is a new row.

/** The kinds of land that a project can name. */
export const TERRAINS = ['river', 'delta', 'wetland', 'coast', 'mountain', 'dryland', 'lake'] as const;

/** A kind of land. */
export type Terrain = (typeof TERRAINS)[number];

/** How a kind of land is built. Lengths are land units: 1 is the height of a full plate. */
export interface Character {
  /** Width of the main river at its mouth. */
  riverWidth: number;
  /** Steps that the river wanders, and former channels kept. */
  wandering: number;
  formerChannels: number;
  /** How far flat ground reaches from the water. */
  plain: number;
  /** Contour intervals between the lowest and the highest ground. */
  contours: number;
  /** Upstream cells that make a stream worth a line. */
  streamFrom: number;
  /** Share of the plain under fields, 0 to 1, and the steepest ground that is tilled. */
  fields: number;
  tilledSlope: number;
  /** Share of the plain under reeds. */
  reeds: number;
  /** Number of villages. */
  villages: number;
}

/** One row per terrain. */
export const CHARACTERS: Readonly<Record<Terrain, Character>> = {
  river: {
    riverWidth: 0.017,
    wandering: 170,
    formerChannels: 5,
    plain: 0.13,
    contours: 18,
    streamFrom: 330,
    fields: 0.7,
    tilledSlope: 1.1,
    reeds: 0.12,
    villages: 3,
  },
  delta: {
    riverWidth: 0.02,
    wandering: 90,
    formerChannels: 2,
    plain: 0.5,
    contours: 9,
    streamFrom: 2500,
    fields: 0.72,
    tilledSlope: 1.2,
    reeds: 0.3,
    villages: 5,
  },
  wetland: {
    riverWidth: 0.013,
    wandering: 190,
    formerChannels: 6,
    plain: 0.24,
    contours: 16,
    streamFrom: 420,
    fields: 0.36,
    tilledSlope: 0.9,
    reeds: 0.85,
    villages: 2,
  },
  coast: {
    riverWidth: 0.014,
    wandering: 130,
    formerChannels: 3,
    plain: 0.08,
    contours: 22,
    streamFrom: 300,
    fields: 0.55,
    tilledSlope: 1.2,
    reeds: 0.25,
    villages: 3,
  },
  mountain: {
    riverWidth: 0.009,
    wandering: 45,
    formerChannels: 0,
    plain: 0.012,
    contours: 22,
    streamFrom: 190,
    fields: 0.6,
    tilledSlope: 3.4,
    reeds: 0,
    villages: 2,
  },
  dryland: {
    riverWidth: 0.011,
    wandering: 90,
    formerChannels: 5,
    plain: 0.09,
    contours: 20,
    streamFrom: 420,
    fields: 0.66,
    tilledSlope: 1.2,
    reeds: 0,
    villages: 2,
  },
  lake: {
    riverWidth: 0.011,
    wandering: 120,
    formerChannels: 2,
    plain: 0.11,
    contours: 22,
    streamFrom: 300,
    fields: 0.55,
    tilledSlope: 1.1,
    reeds: 0.4,
    villages: 4,
  },
};
