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

/** Places whose surroundings are remembered, of some 7 KB each. Ours: drawing one takes as long as a tenth of its page. */
const MOST_KNOWN = 500;

const land = merge(world, [...shapes]);
const borders = mesh(world, world.objects.countries, (one, other) => one !== other);

/** Land, the countries of a project, and the borders around the place, as paths. */
export interface Region {
  land: string;
  countries: string;
  borders: string;
}

const known = new Map<string, Region>();

/**
 * The surroundings of a place; drawn once, for a project's page is rendered whenever anything on it changes.
 *
 * @param place longitude and latitude in degrees
 * @param codes countries to set off, in capitals
 */
export function regionAround(place: readonly [number, number], codes: readonly string[]): Region {
  const key = [...place, ...codes].join(' ');
  const region = known.get(key) ?? draw(place, codes);
  known.delete(key);
  known.set(key, region);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return region;
}

function draw([longitude, latitude]: readonly [number, number], codes: readonly string[]): Region {
  const { width, height } = REGION;
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(SCALE)
    .translate([width / 2, height / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const pathOf = (object: GeoPermissibleObjects) =>
    compactPath((context) => geoPath(projection, context)(object));
  const own = shapes.filter(({ code }) => code !== null && codes.includes(code));
  return {
    land: pathOf(land),
    countries: own.map((one) => pathOf(feature(world, one))).join(''),
    borders: pathOf(borders),
  };
}
