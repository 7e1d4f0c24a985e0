// Houses stand dry, near a road, near the fields; a few dozen squares are enough to tell where people live.
import { LAND_WIDTH, type Point, sample } from './grid.ts';
import { type Land, nearWater, onPlate, steepness } from './land.ts';
import { directions, softened } from './line.ts';
import { seeded } from './random.ts';

/** A house seen from above. */
export interface House {
  place: Point;
  /** Half of its longer and shorter side. */
  half: Point;
  turn: number;
}

/** A village and the ground that it takes. */
export interface Village {
  place: Point;
  radius: number;
  houses: House[];
}

/** Villages and the road that joins them. */
export interface Settled {
  villages: Village[];
  roads: Point[][];
}

/** Puts a road along the calmest line beside the water, and villages on it. */
export function settle(land: Land): Settled {
  const random = seeded(`${land.seed} villages`);
  const villages: Village[] = [];
  const roads: Point[][] = [];
  const axes = land.waters.axes.filter((line) => line.length > 25).slice(0, 4);
  for (const line of axes) {
    const road = roadBeside(land, line, random.chance(0.5) ? 1 : -1);
    if (road.length < 20) continue;
    roads.push(road);
    const wanted = Math.max(1, Math.round(land.character.villages / axes.length));
    const headings = directions(road);
    for (let tries = 0, built = 0; tries < 40 && built < wanted; tries++) {
      const k = Math.floor(random.between(0.06, 0.94) * road.length);
      const place = road[k];
      const [dx, dy] = headings[k] ?? [1, 0];
      if (
        !place ||
        !onPlate(place, 0.09) ||
        villages.some((other) => Math.hypot(other.place[0] - place[0], other.place[1] - place[1]) < 0.26)
      )
        continue;
      if (nearWater(land, place, 0.02) || steepness(land, place) > 2.2) continue;
      villages.push(village(land, place, Math.atan2(dy, dx), random.between(0.022, 0.042), random));
      built++;
    }
  }
  return { villages, roads };
}

function roadBeside(land: Land, axis: readonly Point[], side: number): Point[] {
  const along = directions(axis);
  const away = axis.map(([x, y], k) => {
    const [dx, dy] = along[k] ?? [1, 0];
    for (let v = 0.02; v < 0.16; v += 0.008) {
      const place: Point = [x - dy * v * side, y + dx * v * side];
      if (!nearWater(land, place, 0.03)) return v;
    }
    return 0.16;
  });
  // The widest need around each point, then smoothed: a road does not follow every bend.
  const wide = away.map((_, k) => Math.max(...away.slice(Math.max(0, k - 9), k + 10)));
  const road = axis.map(([x, y], k): Point => {
    const [dx, dy] = along[k] ?? [1, 0];
    const v = (wide[k] ?? 0.05) * side;
    return [x - dy * v, y + dx * v];
  });
  const dry = softened(road, 260);
  const sea = dry.findIndex(([x, y]) => land.openWater !== null && sample(land.openWater, x, y) < 0.02);
  return sea < 0 ? dry : dry.slice(0, sea);
}

function village(
  land: Land,
  place: Point,
  turn: number,
  radius: number,
  random: ReturnType<typeof seeded>,
): Village {
  const houses: House[] = [];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const taken = new Set<string>();
  const count = Math.round(radius * 1300);
  for (let tries = 0; tries < count * 5 && houses.length < count; tries++) {
    // Rows on both sides of the road; density falls off with distance.
    const reach = radius * Math.sqrt(-Math.log(1 - random.next() * 0.95)) * 0.62;
    const angle = random.between(0, Math.PI * 2);
    const column = Math.round((Math.cos(angle) * reach * 1.25) / 0.0066);
    const row = Math.round((Math.sin(angle) * reach * 1.05) / 0.0074);
    if (row === 0 || taken.has(`${column} ${row}`)) continue;
    taken.add(`${column} ${row}`);
    const [u, v] = [
      column * 0.0066 + (row % 2) * 0.002 + random.between(-0.0012, 0.0012),
      row * 0.0074 + random.between(-0.0008, 0.0008),
    ];
    const spot: Point = [place[0] + u * cos - v * sin, place[1] + u * sin + v * cos];
    if (nearWater(land, spot, 0.016) || spot[0] < 0 || spot[0] > LAND_WIDTH) continue;
    const size = random.between(0.0014, 0.0022);
    houses.push({
      place: spot,
      half: [size * random.between(1, 1.5), size],
      turn: turn + random.between(-0.06, 0.06),
    });
  }
  return { place, radius: radius * 1.18, houses };
}
