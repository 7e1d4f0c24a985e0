// Everything that is true of a place, before any of it is drawn; a detail and the whole plate share it.
import { CHARACTERS, type Character, type Terrain } from './character.ts';
import {
  at,
  emptyGrid,
  type Grid,
  gradient,
  gridOf,
  indexAt,
  LAND_WIDTH,
  type Point,
  sample,
} from './grid.ts';
import { resampled } from './line.ts';
import { type Nearest, nearestOf } from './nearest.ts';
import { fractalNoise, type Random, seeded } from './random.ts';
import { raiseLand, type Stream, streamsOf } from './relief.ts';
import { layOutWaters, type Waters } from './waters.ts';

/** What a plate is drawn from. */
export interface PlateSubject {
  slug: string;
  /** Longitude and latitude in degrees. */
  point: readonly [lng: number, lat: number];
  terrain: Terrain;
  /** Theme slugs; some leave marks on the land. */
  themes: readonly string[];
}

/** A piece of land. */
export interface Land {
  seed: string;
  character: Character;
  waters: Waters;
  height: Grid;
  streams: Stream[];
  /** Height from which ice covers the ground; out of reach in most places. */
  snowLine: number;
  /** To the nearest river, lake or sea; streams do not count. */
  toWater: Grid;
  /** Signed: negative in sea and lake. Null where there is none. */
  openWater: Grid | null;
  /** Which axis, and which point of it, is nearest. */
  axisPoints: { point: Point; axis: number; index: number }[];
  toAxis: Nearest;
}

/** The seed of a subject; chance for different parts is drawn from different seeds, so that parts do not shift. */
export function seedOf({ slug, point }: PlateSubject): string {
  return `${slug} ${point[0].toFixed(3)} ${point[1].toFixed(3)}`;
}

/** Lays out water, raises the land around it and lets streams run. */
export function surveyLand(subject: PlateSubject): Land {
  const seed = seedOf(subject);
  const random = seeded(`${seed} land`);
  const { terrain } = subject;
  const character = CHARACTERS[terrain];
  const waters = layOutWaters(terrain, seed, random);
  const roughOpen = waters.open ? gridOf(waters.open) : null;
  const wet = wetPoints(waters, roughOpen);
  const water = nearestOf(wet);
  const shore = roughOpen ? signedFromShore(roughOpen) : null;
  const { height, streams } = relief(waters, shore, character, terrain, seed, random);
  const axisPoints = waters.axes.flatMap((line, axis) =>
    line.map((point, index) => ({ point, axis, index })),
  );
  return {
    seed,
    character,
    waters,
    height,
    streams,
    snowLine: terrain === 'mountain' ? random.between(0.68, 0.92) : 9,
    toWater: water.distance,
    openWater: shore,
    axisPoints,
    toAxis: nearestOf(axisPoints.map(({ point }) => point)),
  };
}

/** True in rivers, lakes and the sea, and within a distance of them. */
export function nearWater({ toWater }: Land, [x, y]: Point, within: number): boolean {
  return sample(toWater, x, y) < within;
}

/** How steep the ground is: 1 climbs the whole relief over the height of a plate. */
export function steepness({ height }: Land, [x, y]: Point): number {
  return Math.hypot(...gradient(height, x, y));
}

/** True for places that a full plate shows. */
export function onPlate([x, y]: Point, inset = 0): boolean {
  return x > inset && y > inset && x < LAND_WIDTH - inset && y < 1 - inset;
}

function wetPoints({ arms, oxbows }: Waters, open: Grid | null): Point[] {
  const points = [...arms, ...oxbows].flatMap(({ line }) => resampled(line, 0.004));
  if (!open) return points;
  for (let i = 0; i < open.values.length; i++) {
    if (at(open.values, i) < 0)
      points.push([
        open.left + (i % open.columns) * open.cell,
        open.top + Math.floor(i / open.columns) * open.cell,
      ]);
  }
  return points;
}

/** Replaces a function that is only zero at the shore by the true distance from it, for even waterlines. */
function signedFromShore(rough: Grid): Grid {
  const { columns, values } = rough;
  const shore: Point[] = [];
  const cross = (i: number, j: number, dx: number, dy: number) => {
    const [a, b] = [at(values, i), at(values, j)];
    if (a < 0 === b < 0) return;
    const t = a / (a - b);
    shore.push([
      rough.left + ((i % columns) + dx * t) * rough.cell,
      rough.top + (Math.floor(i / columns) + dy * t) * rough.cell,
    ]);
  };
  for (let i = 0; i < values.length; i++) {
    if (i % columns < columns - 1) cross(i, i + 1, 1, 0);
    if (i + columns < values.length) cross(i, i + columns, 0, 1);
  }
  const { distance } = nearestOf(shore);
  return { ...distance, values: distance.values.map((far, i) => (at(values, i) < 0 ? -far : far)) };
}

function relief(
  waters: Waters,
  shore: Grid | null,
  character: Character,
  terrain: Terrain,
  seed: string,
  random: Random,
): { height: Grid; streams: Stream[] } {
  // A river has levelled all ground that it ever ran over.
  const levelled = [
    ...wetPoints(waters, shore),
    ...waters.former.flatMap(({ line }) => resampled(line, 0.005)),
  ];
  const toPlain = nearestOf(levelled).distance;
  const base = emptyGrid().values.fill(-1);
  const fall = terrain === 'mountain' ? 0.12 : terrain === 'delta' ? 0.004 : 0.03;
  for (const { line } of waters.arms) {
    const fine = resampled(line, 0.003);
    for (const [k, point] of fine.entries()) {
      const index = indexAt(toPlain, point);
      const level = fall * (1 - k / fine.length);
      if (index >= 0) base[index] = at(base, index) < 0 ? level : Math.min(at(base, index), level);
    }
  }
  if (shore) for (let i = 0; i < base.length; i++) if (at(shore.values, i) < 0) base[i] = 0;
  const broad = fractalNoise(`${seed} broad`, 2);
  const fine = fractalNoise(`${seed} lift`, 3);
  const [tx, ty] = [random.between(-1, 1), random.between(-1, 1)];
  const plain = character.plain;
  const lift = (x: number, y: number) => {
    const reach = plain * (1 + 0.75 * broad(x * 1.7 + 9, y * 1.7));
    const far = Math.min(1, Math.max(0, (sample(toPlain, x, y) - reach * 0.7) / (reach * 0.9 + 0.05)));
    // One side of a sheet is bolder than the other; the eye needs somewhere to rest.
    const side = 0.75 + 0.4 * (tx * (x / LAND_WIDTH - 0.5) + ty * (y - 0.5)) + 0.45 * broad(x * 1.1, y * 1.1);
    return 0.02 + far * far * (3 - 2 * far) * Math.max(0.12, side) * (1 + 0.4 * fine(x * 4, y * 4));
  };
  const raised = raiseLand(base, lift, seed);
  return { height: raised.height, streams: streamsOf(raised, character.streamFrom) };
}
