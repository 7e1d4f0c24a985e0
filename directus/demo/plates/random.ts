// Every plate is drawn from its name, so all chance goes through a seed; a picture that changes between two
// imports would change its file, and every page that shows it.
import createRandom from 'alea';
import { createNoise2D } from 'simplex-noise';

/** A seeded source of chance. */
export interface Random {
  /** The next number in [0, 1). */
  next: () => number;
  /** A number in [low, high). */
  between: (low: number, high: number) => number;
  /** One of the values; throws on an empty list. */
  pick: <T>(values: readonly T[]) => T;
  /** True with the given probability. */
  chance: (probability: number) => boolean;
}

/** Smooth noise over the plane, about -1 to 1. */
export type Noise = (x: number, y: number) => number;

/** @param seed the same seed gives the same sequence on every machine */
export function seeded(seed: string): Random {
  const next = createRandom(seed);
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    pick: (values) => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new RangeError('pick expected at least one value, got none');
      return value;
    },
    chance: (probability) => next() < probability,
  };
}

/** Fractal simplex noise: each octave has twice the frequency and half the weight of the one before. */
export function fractalNoise(seed: string, octaves: number): Noise {
  const noise = createNoise2D(createRandom(seed));
  return (x, y) => {
    let sum = 0;
    let weight = 1;
    let total = 0;
    for (let octave = 0, frequency = 1; octave < octaves; octave++, frequency *= 2, weight /= 2) {
      sum += weight * noise(x * frequency + octave * 17.3, y * frequency - octave * 9.1);
      total += weight;
    }
    return sum / total;
  };
}
