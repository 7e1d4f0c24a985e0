/**
 * The map of the world that pages draw: Equal Earth, so that a country of the same area takes the same space wherever
 * it lies, without Antarctica. Computed once in a process.
 */
import { type GeoPermissibleObjects, geoArea, geoEqualEarth, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import world from 'world-atlas/countries-110m.json';
import { compactPath } from './compact-path.ts';
import { type Shape, shapes } from './shapes.ts';
import { MIDDLE_OF } from './small-countries.ts';

/** A country on the map: its outline, or the point where it is too small for one. */
export type CountryMark = { kind: 'shape'; path: string } | { kind: 'point'; x: number; y: number };

/** Width of the map in units, of which paths know no parts: it is drawn up to 900 pixels wide. Its height follows from the land. */
export const WIDTH = 1440;

/**
 * Corners of outlines that set off less than this are left out, in steradians. Ours: two and a half square pixels where the
 * map is drawn widest, which nobody sees, and half of a map's bytes.
 */
const SMALLEST_CORNER = 1e-4;
/** A country smaller than this keeps all of its corners, else little would be left of it. */
const SMALL_COUNTRY = 10 * SMALLEST_CORNER;

const plainWorld = simplify(presimplify(world, sphericalTriangleArea), SMALLEST_CORNER);

// Turned a little, so that the eastern end of Russia stays with the rest.
const projection = geoEqualEarth()
  .rotate([-11, 0])
  .precision(0.5)
  .fitWidth(WIDTH, merge(world, [...shapes]));
const pathOf = (object: GeoPermissibleObjects) =>
  compactPath((context) => geoPath(projection, context)(object));

/** Height of the map. */
export const HEIGHT = Math.ceil(geoPath(projection).bounds(merge(world, [...shapes]))[1][1]);

/** Where a place lies on the map, in whole units; null for one that has no place on it. */
export function onMap(place: readonly [number, number]): { x: number; y: number } | null {
  const point = projection([place[0], place[1]]);
  if (!point) return null;
  const [x, y] = point.map((value) => Math.round(value));
  return x === undefined || y === undefined || y < 0 || y > HEIGHT ? null : { x, y };
}

/** The latitudes at which the sun stands overhead at midsummer, at noon of the equinox, and at midwinter. */
export const PARALLELS = [23.4, 0, -23.4].flatMap((latitude) => onMap([11, latitude])?.y ?? []);

/** How countries stand on the map, by their codes in capitals: all that a project can name but those of the far south. */
export const countryMarks: ReadonlyMap<string, CountryMark> = new Map([
  ...[...MIDDLE_OF].flatMap(([code, middle]): [string, CountryMark][] => {
    const point = onMap(middle);
    return point ? [[code, { kind: 'point', ...point }]] : [];
  }),
  ...[...Map.groupBy(shapes, ({ code }) => code)].flatMap(([code, own]): [string, CountryMark][] =>
    code === null ? [] : [[code, { kind: 'shape', path: own.map(outlineOf).join('') }]],
  ),
]);

/** Land that is no country's, as one path. */
export const landOfNobody = (): string =>
  shapes
    .filter(({ code }) => code === null)
    .map(outlineOf)
    .join('');

function outlineOf(shape: Shape): string {
  const whole = feature(world, shape);
  return pathOf(geoArea(whole) < SMALL_COUNTRY ? whole : feature(plainWorld, shape));
}
