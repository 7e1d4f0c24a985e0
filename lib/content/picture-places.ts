/**
 * Where pictures stand, and so how wide they are shown: what a browser has to know before it has read the styles.
 * The numbers are those of `app/(site)/styles`; a browser test compares them with what is drawn.
 */

/** From this width of the window on, in rem, the picture takes one of so many columns. */
export interface Step {
  from: number;
  columns: number;
  /** Taken by what stands beside the columns, its gap with it; in rem. */
  beside?: number;
}

/** How wide pictures are shown that grow with the window. */
export interface Place {
  /** Between columns, in rem. */
  gap?: number;
  /** The widest step first. */
  steps: readonly Step[];
  /** Width by height of the frame that the picture is cropped to. */
  ratio?: number;
}

const PLATE = 8 / 5;

/** Places whose width changes with the window's. */
export const PLACES = {
  /** As wide as the page. */
  page: { steps: [{ from: 0, columns: 1 }] },
  /** A plate among others. */
  plate: {
    gap: 2,
    ratio: PLATE,
    steps: [
      { from: 87.4, columns: 4 },
      { from: 65.4, columns: 3 },
      { from: 43.3, columns: 2 },
      { from: 0, columns: 1 },
    ],
  },
  /** The large plate of a list with one. */
  leadingPlate: {
    gap: 2,
    ratio: PLATE,
    steps: [
      { from: 43.3, columns: 2 },
      { from: 0, columns: 1 },
    ],
  },
  /** The plates beside and below the large one. */
  followingPlate: {
    gap: 2,
    ratio: PLATE,
    steps: [
      { from: 60, columns: 4 },
      { from: 43.3, columns: 2 },
      { from: 0, columns: 1 },
    ],
  },
  /** A plate beside the facets. */
  foundPlate: {
    gap: 2,
    ratio: PLATE,
    steps: [
      { from: 72.8, columns: 3, beside: 16 },
      { from: 64, columns: 2, beside: 16 },
      { from: 55.9, columns: 3 },
      { from: 37, columns: 2 },
      { from: 0, columns: 1 },
    ],
  },
  gallery: {
    gap: 1.5,
    ratio: 3 / 2,
    steps: [
      { from: 81.7, columns: 4 },
      { from: 61.1, columns: 3 },
      { from: 40.7, columns: 2 },
      { from: 0, columns: 1 },
    ],
  },
} as const satisfies Record<string, Place>;

/** A width in rem that a picture has from this width of the window on. */
export interface FixedStep {
  from: number;
  rem: number;
  ratio: number;
}

/** Places whose width does not grow with the window; the widest window first. */
export const FIXED = {
  entry: [
    { from: 60, rem: 12, ratio: PLATE },
    { from: 0, rem: 6.5, ratio: 1 },
  ],
  portrait: [{ from: 0, rem: 10, ratio: 1 }],
  logo: [{ from: 0, rem: 12, ratio: Number.POSITIVE_INFINITY }],
} as const satisfies Record<string, readonly FixedStep[]>;

/** A place where pictures stand. */
export type PicturePlace = keyof typeof PLACES | keyof typeof FIXED;

/** `.frame`: its width is this share of the window's less this, up to its widest; in vw and rem (`tokens.css`). */
export const FRAME = { vw: 95.2, less: 1.2, widest: 84, widestFrom: 89.5 };
