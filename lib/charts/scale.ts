/** Where the marks of a chart stand. Lengths are shares of 100, so that a chart takes the width that there is. */

/** Most that a step of a scale may be counted in: 1, 2, 2.5 or 5 times a power of ten reads well. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round numbers from 0 up to the first at or beyond `most`, for the lines behind a chart.
 *
 * @param most the largest value; from 0 on
 * @param wanted about how many lines above 0
 */
export function ticks(most: number, wanted = 4): number[] {
  if (!(most > 0) || !Number.isFinite(most)) return [0];
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => index * step);
}

/** `value` as a share of `whole` in per cent, between 0 and 100, with one decimal. */
export function percent(value: number, whole: number): number {
  if (!(whole > 0)) return 0;
  return Math.round(Math.min(1, Math.max(0, value / whole)) * 1000) / 10;
}

/** A part of a bar, in per cent of it. */
export interface Stretch {
  from: number;
  length: number;
}

/** Values laid end to end on a bar that stands for `whole`. */
export function stack(values: readonly number[], whole: number): Stretch[] {
  let sum = 0;
  return values.map((value) => {
    const from = percent(sum, whole);
    sum += Math.max(0, value);
    return { from, length: Math.round((percent(sum, whole) - from) * 10) / 10 };
  });
}

/** Of so many labels every how manieth has room, where `room` have. */
export function everyNth(labels: number, room: number): number {
  return Math.max(1, Math.ceil(labels / room));
}
