// The water is laid out first and the land is raised around it: then every slope leads down to it by construction.
import { CHARACTERS, type Terrain } from './character.ts';
import { LAND_WIDTH, type Point, sample } from './grid.ts';
import { resampled, softened } from './line.ts';
import { meander } from './meander.ts';
import { nearestOf } from './nearest.ts';
import { fractalNoise, type Noise, type Random } from './random.ts';

/** One arm of a river, from its source downstream. */
export interface Arm {
  line: Point[];
  /** Half width at each share of its length, 0 upstream to 1 downstream. */
  half: (share: number) => number;
}

/** All water that does not come from the relief itself. */
export interface Waters {
  arms: Arm[];
  /** Former channels with the half width that they had, oldest first. */
  former: Arm[];
  oxbows: Arm[];
  /** Negative where sea or lake is, about a distance in land units; null where there is none. */
  open: Noise | null;
  /** Calm lines that fields and roads follow. */
  axes: Point[][];
}

/** Turns "along the flow, across the flow" into a place, so that one recipe serves all directions of flow. */
interface Frame {
  length: number;
  breadth: number;
  place: (along: number, across: number) => Point;
  along: (x: number, y: number) => number;
  across: (x: number, y: number) => number;
}

const BEYOND = 0.3; // a river starts and ends this far outside the picture

/** Lays out rivers and open water for a terrain. */
export function layOutWaters(terrain: Terrain, seed: string, random: Random): Waters {
  const frame = frameOf(random, terrain === 'coast' ? 0.5 : 0.7);
  const noise = fractalNoise(`${seed} course`, 3);
  if (terrain === 'delta') return delta(frame, seed, random, noise);
  const open = openWater(terrain, frame, seed, random);
  const { riverWidth, wandering, formerChannels } = CHARACTERS[terrain];
  const ends = terrain === 'lake' ? frame.length * 0.55 : frame.length + BEYOND;
  const sway = frame.breadth * (terrain === 'mountain' ? 0.22 : 0.12);
  const middle = frame.breadth * random.between(0.34, 0.66);
  const aim = terrain === 'lake' ? frame.breadth * 0.5 : frame.breadth * random.between(0.34, 0.66);
  const course: Point[] = [];
  for (let along = -BEYOND; along <= ends; along += 0.01) {
    const share = (along + BEYOND) / (ends + BEYOND);
    course.push(
      frame.place(
        along,
        middle + (aim - middle) * share + sway * noise(along * 1.25, 3.7) + 0.016 * noise(along * 7, 8),
      ),
    );
  }
  const river = meander(course, { width: riverWidth, steps: wandering, keep: formerChannels });
  const half = (share: number) => riverWidth * (0.26 + 0.28 * share);
  const mouth = terrain === 'wetland' ? null : open; // a river runs through pools but ends in a lake or the sea
  const channel = untilOpen(river.channel, mouth);
  const dryLoops = river.oxbows.filter((loop) => loop.every(([x, y]) => !mouth || mouth(x, y) > 0.02));
  return {
    arms: [{ line: channel, half }],
    former: river.former.map((line) => ({
      line: softened(untilOpen(line, mouth), 2),
      half: (share) => half(share) * 1.5,
    })),
    oxbows: dryLoops.map((line) => ({ line: softened(line, 3), half: lens(riverWidth * 0.36) })),
    open,
    axes: [axisOf(channel), ...(terrain === 'lake' && open ? [shoreAxis(open)] : [])],
  };
}

/** A line up to a little beyond the first open water on it. */
function untilOpen(line: readonly Point[], open: Noise | null): Point[] {
  const end = open ? line.findIndex(([x, y]) => open(x, y) < -0.012) : -1;
  return end < 0 ? [...line] : line.slice(0, end);
}

/** A line up to where it meets an earlier arm, away from its own start: arms join, they do not cross. */
function untilMet(line: readonly Point[], arms: readonly Arm[]): Point[] {
  const [start] = line;
  if (!start) return [];
  const others = arms.flatMap((arm) => resampled(arm.line, 0.005));
  const met = line.findIndex(
    ([x, y]) =>
      Math.hypot(x - start[0], y - start[1]) > 0.07 &&
      others.some(([ox, oy]) => Math.abs(ox - x) < 0.005 && Math.abs(oy - y) < 0.005),
  );
  return met < 0 ? [...line] : line.slice(0, met + 1);
}

/** A calm ring around a lake, for the fields along its shore. */
function shoreAxis(open: Noise): Point[] {
  let [cx, cy, deepest] = [LAND_WIDTH / 2, 0.5, 0];
  for (let x = 0; x < LAND_WIDTH; x += 0.04) {
    for (let y = 0; y < 1; y += 0.04) if (open(x, y) < deepest) [cx, cy, deepest] = [x, y, open(x, y)];
  }
  const ring: Point[] = [];
  for (let angle = 0; angle < 2 * Math.PI; angle += 0.05) {
    let r = 0.05;
    while (r < 0.8 && open(cx + r * Math.cos(angle), cy + r * Math.sin(angle)) < 0) r += 0.01;
    ring.push([cx + r * Math.cos(angle), cy + r * Math.sin(angle)]);
  }
  return resampled(softened(ring, 12), 0.01);
}

/** A half width that swells in the middle and ends in points. */
function lens(most: number): (share: number) => number {
  return (share) => most * Math.sqrt(Math.sin(Math.PI * Math.min(1, Math.max(0, share))));
}

/** The calm line that a wandering channel swings about. */
export function axisOf(channel: readonly Point[]): Point[] {
  return resampled(softened(resampled(channel, 0.03), 110), 0.01);
}

function frameOf(random: Random, sideways: number): Frame {
  const flat = random.chance(sideways);
  const [flipAlong, flipAcross] = [random.chance(0.5), random.chance(0.5)];
  const [length, breadth] = flat ? [LAND_WIDTH, 1] : [1, LAND_WIDTH];
  const turnAlong = (value: number) => (flipAlong ? length - value : value);
  const turnAcross = (value: number) => (flipAcross ? breadth - value : value);
  return {
    length,
    breadth,
    place: (along, across) =>
      flat ? [turnAlong(along), turnAcross(across)] : [turnAcross(across), turnAlong(along)],
    along: (x, y) => turnAlong(flat ? x : y),
    across: (x, y) => turnAcross(flat ? y : x),
  };
}

function openWater(terrain: Terrain, frame: Frame, seed: string, random: Random): Noise | null {
  const rough = fractalNoise(`${seed} shore`, 4);
  if (terrain === 'coast') {
    const shore = frame.length * random.between(0.6, 0.7);
    const tilt = random.between(-0.28, 0.28);
    const spit = {
      from: random.between(0.05, 0.3),
      to: random.between(0.6, 0.95),
      off: random.between(0.05, 0.075),
    };
    return (x, y) => {
      const along = frame.along(x, y);
      const across = frame.across(x, y);
      const inland = shore + tilt * (across - frame.breadth / 2) + 0.16 * rough(x * 1.3, y * 1.3) - along;
      const share = across / frame.breadth;
      const body = Math.min(share - spit.from, spit.to - share) * frame.breadth;
      const bar =
        Math.min(0.0155 + 0.008 * rough(across * 6, 4), body * 0.2) -
        Math.abs(inland + spit.off + 0.02 * rough(across * 2.3, 9));
      return Math.max(inland, bar);
    };
  }
  if (terrain === 'lake') {
    const [cx, cy] = frame.place(
      frame.length * random.between(0.5, 0.6),
      frame.breadth * random.between(0.44, 0.56),
    );
    const turn = random.between(0, Math.PI);
    const basins = [-1, -0.35, 0.35, 1].map((place) => {
      const off = place * random.between(0.2, 0.27);
      const bow = random.between(-0.13, 0.13);
      return {
        x: cx + off * Math.cos(turn) - bow * Math.sin(turn),
        y: cy + off * Math.sin(turn) + bow * Math.cos(turn),
        size: random.between(0.12, 0.19),
      };
    });
    return (x, y) => {
      let depth = 0;
      for (const basin of basins)
        depth += Math.exp(-((x - basin.x) ** 2 + (y - basin.y) ** 2) / basin.size ** 2);
      return 0.2 * (0.62 + 0.55 * rough(x * 1.9, y * 1.9) - depth);
    };
  }
  if (terrain === 'wetland') {
    const pools = fractalNoise(`${seed} pools`, 2);
    const middle = frame.breadth / 2;
    return (x, y) =>
      0.03 *
      (0.6 -
        pools(frame.along(x, y) * 4, frame.across(x, y) * 8) +
        4 * Math.max(0, Math.abs(frame.across(x, y) - middle) - 0.16));
  }
  return null;
}

function delta(frame: Frame, seed: string, random: Random, noise: Noise): Waters {
  const { riverWidth, wandering, formerChannels } = CHARACTERS.delta;
  const rough = fractalNoise(`${seed} shore`, 4);
  const apexAlong = frame.length * random.between(0.12, 0.22);
  const apexAcross = frame.breadth * random.between(0.42, 0.58);
  const reach = frame.length * random.between(0.6, 0.68);
  const front: Noise = (x, y) => {
    const along = frame.along(x, y) - apexAlong;
    const across = frame.across(x, y) - apexAcross;
    const angle = Math.atan2(across, Math.max(0.001, along));
    return (
      reach * (0.97 - 0.14 * angle * angle) + 0.2 * rough(x * 1.7, y * 1.7) - Math.hypot(along, across * 0.8)
    );
  };
  const trunkLine: Point[] = [];
  for (let along = -BEYOND; along <= apexAlong; along += 0.01) {
    const fade = Math.min(1, (apexAlong - along) * 4);
    trunkLine.push(frame.place(along, apexAcross + fade * 0.08 * noise(along * 2, 1)));
  }
  const trunk = meander(trunkLine, { width: riverWidth, steps: wandering, keep: 0 });
  const arms: Arm[] = [{ line: trunk.channel, half: () => riverWidth * 0.5 }];
  const former: Arm[] = [];
  const oxbows: Arm[] = [];
  const spread = random.between(0.8, 1);
  const grow = (
    along: number,
    across: number,
    heading: number,
    fan: number,
    width: number,
    order: number,
    salt: number,
  ) => {
    const split = order > 0 ? reach * random.between(0.26, 0.4) : reach * 1.6;
    const line: Point[] = [];
    let [a, b, turned] = [along, across, heading];
    for (let gone = 0; gone <= split; gone += 0.01) {
      line.push(frame.place(a, b));
      turned = heading + 1.05 * noise(gone * 3.6 + salt, salt) * Math.min(1, gone * 8);
      a += Math.cos(turned) * 0.01;
      b += Math.sin(turned) * 0.01;
    }
    line.push(frame.place(a, b));
    const wandered = meander(line, {
      width: width * 0.9,
      steps: wandering,
      keep: order === 0 ? formerChannels : 0,
    });
    const after = order > 0 ? 0.8 : 1;
    const channel = untilMet(wandered.channel, arms);
    arms.push({ line: channel, half: (share) => width * (0.5 - 0.5 * (1 - after) * share) });
    former.push(...wandered.former.map((old) => ({ line: softened(old, 2), half: () => width * 0.7 })));
    oxbows.push(...wandered.oxbows.map((old) => ({ line: softened(old, 3), half: lens(width * 0.36) })));
    if (order === 0) return;
    const part = random.between(0.42, 0.58);
    grow(a, b, heading - fan * part, fan * 0.56, width * 0.78, order - 1, salt + 11.3);
    grow(a, b, heading + fan * (1 - part), fan * 0.56, width * 0.66, order - 1, salt + 5.9);
  };
  grow(apexAlong, apexAcross, -spread * 0.42, 0.75, riverWidth * 0.8, 2, 1);
  grow(apexAlong, apexAcross, spread * 0.46, 0.75, riverWidth * 0.66, random.chance(0.5) ? 2 : 1, 50);
  // Each arm carries its own ground out to sea.
  const { distance } = nearestOf(arms.flatMap(({ line }) => resampled(line, 0.005)));
  const open: Noise = (x, y) =>
    front(x, y) + 0.15 * Math.exp(-((sample(distance, x, y) / 0.055) ** 2)) - 0.03;
  return { arms, former, oxbows, open, axes: arms.map(({ line }) => axisOf(line)) };
}
