// Rivers in plains wander because the outer bank of each bend gives way; letting a line do the same gives bends,
// cut-offs and old channels that no sine curve has. After Howard and Knutson, "Sufficient conditions for river
// meandering" (1984): the shift at a point is the weighted sum of the curvatures upstream of it.
import type { Point } from './grid.ts';
import { directions, resampled, softened } from './line.ts';

/** A river that has wandered. */
export interface Meander {
  channel: Point[];
  /** Where the channel lay before, oldest first. */
  former: Point[][];
  /** Loops that were cut off. */
  oxbows: Point[][];
}

/** How far a river wanders. */
export interface Wandering {
  /** Width of the channel, in land units; bends grow with it. */
  width: number;
  /** Steps of migration; 0 leaves the line as it is. */
  steps: number;
  /** How many former channels to keep. */
  keep: number;
}

const OWN_BEND = -1; // Howard and Knutson: omega
const BENDS_UPSTREAM = 2.5; // Howard and Knutson: gamma
const LAG = 2.7; // points over which the memory of a bend falls to a third
const REACH = 11; // points upstream that still count
const LONGEST_LOOP = 260; // points
const PINNED = 12; // points at each end that barely move

/** Lets a line wander like a river in its plain. */
export function meander(course: readonly Point[], { width, steps, keep }: Wandering): Meander {
  const spacing = width * 0.85;
  let channel = resampled(course, spacing);
  const former: Point[][] = [];
  const oxbows: Point[][] = [];
  for (let step = 1; step <= steps; step++) {
    channel = shifted(channel, width);
    if (step % 2 === 0) {
      const cut = cutOff(channel, width * 2.1, spacing);
      channel = cut.channel;
      oxbows.push(...cut.loops);
    }
    channel = resampled(step % 4 === 0 ? softened(channel, 1) : channel, spacing);
    if (keep > 0 && step < steps && step % Math.ceil(steps / (keep + 1)) === 0) former.push(channel);
  }
  const final = resampled(softened(channel, 2), spacing / 2);
  return { channel: final, former, oxbows: stillWater(oxbows, final, width * 1.6) };
}

function shifted(channel: readonly Point[], width: number): Point[] {
  const along = directions(channel);
  const bend = along.map(([dx, dy], i) => {
    const before = along[i - 1];
    if (!before) return 0;
    return Math.max(-1.2, Math.min(1.2, before[0] * dy - before[1] * dx));
  });
  return channel.map(([x, y], i) => {
    let sum = 0;
    let weights = 0;
    for (let k = 0; k < REACH && k <= i; k++) {
      const weight = Math.exp(-k / LAG);
      sum += (bend[i - k] ?? 0) * weight;
      weights += weight;
    }
    const [dx, dy] = along[i] ?? [0, 0];
    const free = Math.min(1, i / PINNED, (channel.length - 1 - i) / PINNED);
    const shift = (OWN_BEND * (bend[i] ?? 0) + (BENDS_UPSTREAM * sum) / (weights || 1)) * width * 0.6 * free;
    const bounded = Math.max(-0.25 * width, Math.min(0.25 * width, shift));
    return [x + dy * bounded, y - dx * bounded];
  });
}

/** What is left of old loops where neither the river nor a younger loop has run over them. */
function stillWater(loops: readonly Point[][], channel: readonly Point[], clear: number): Point[][] {
  const taken: Point[] = [...channel];
  const left: Point[][] = [];
  for (const loop of loops.toReversed()) {
    let run: Point[] = [];
    let longest: Point[] = [];
    for (const [x, y] of loop) {
      const over = taken.some(([tx, ty]) => Math.abs(tx - x) < clear && Math.hypot(tx - x, ty - y) < clear);
      run = over ? [] : [...run, [x, y]];
      if (run.length > longest.length) longest = run;
    }
    if (longest.length < 8) continue;
    left.push(longest);
    taken.push(...longest);
  }
  return left;
}

function cutOff(
  channel: readonly Point[],
  neck: number,
  step: number,
): { channel: Point[]; loops: Point[][] } {
  const result: Point[] = [];
  const loops: Point[][] = [];
  for (let i = 0; i < channel.length; i++) {
    const here = channel[i];
    if (!here) break;
    result.push(here);
    for (let j = Math.min(channel.length - 1, i + LONGEST_LOOP); j > i + 6; ) {
      const [x, y] = channel[j] ?? here;
      const far = Math.hypot(here[0] - x, here[1] - y);
      if (far < neck) {
        if (j - i > 11) loops.push(channel.slice(i + 3, j - 2));
        i = j - 1;
        break;
      }
      // No point between here and there can be nearer than the steps to it allow.
      j -= Math.max(1, Math.floor((far - neck) / (step * 1.5)));
    }
  }
  return { channel: result, loops };
}
