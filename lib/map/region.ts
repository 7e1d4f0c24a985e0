/** A part of the world around one place, seen from straight above it. */
import { type GeoPermissibleObjects, geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import world from 'world-atlas/countries-110m.json';
import { compactPath } from './compact-path.ts';
import { shapes } from './shapes.ts';

/** Width and height of the drawing in units, of which paths know no parts: three for a pixel. The place is in its middle. */
export const REGION = { width: 960, height: 720 };

/** Units for a radian: the drawing is 32 degrees wide, which shows the neighbours and still tells where in the world. */
const SCALE = REGION.width / ((32 * Math.PI) / 180);

/** Land, the countries of a project, and the borders around the place, as paths. */
export interface Region {
  land: string;
  countries: string;
  borders: string;
}

/**
 * The surroundings of a place.
 *
 * @param place longitude and latitude in degrees
 * @param codes countries to set off, in capitals
 */
export function regionAround(
  [longitude, latitude]: readonly [number, number],
  codes: readonly string[],
): Region {
  const { width, height } = REGION;
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(SCALE)
    .translate([width / 2, height / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const draw = (object: GeoPermissibleObjects) =>
    compactPath((context) => geoPath(projection, context)(object));
  const own = shapes.filter(({ code }) => code !== null && codes.includes(code));
  return {
    land: draw(merge(world, [...shapes])),
    countries: own.map((one) => draw(feature(world, one))).join(''),
    borders: draw(mesh(world, world.objects.countries, (one, other) => one !== other)),
  };
}
