/**
 * The outlines of the world as a file of its own, to which every map refers by country. They never change: beside the
 * pages, a browser fetches them once, and a page carries what is said of its countries alone.
 */
import { createHash } from 'node:crypto';
import { type CountryMark, countryMarks, HEIGHT, landOfNobody, WIDTH } from './world.ts';

const LAND = 'land';
/** Units: what a country is drawn as that is too small for an outline. */
const POINT_RADIUS = 8;

// A line keeps its width however small the map is drawn. No style sheet of a page reaches into the file, so it is said here.
const STEADY_LINE = 'vector-effect="non-scaling-stroke"';

const drawn = ([code, mark]: [string, CountryMark]) =>
  mark.kind === 'shape'
    ? `<path id="${code}" ${STEADY_LINE} d="${mark.path}"/>`
    : `<circle id="${code}" ${STEADY_LINE} cx="${mark.x}" cy="${mark.y}" r="${POINT_RADIUS}"/>`;

const marks = [...countryMarks];
const allOf = (kind: CountryMark['kind']) => marks.filter(([, mark]) => mark.kind === kind).map(drawn);

/** The file. What is in it takes its colours from whoever uses it. */
export const MAP_SVG = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
  `<g id="${LAND}">`,
  ...allOf('shape'),
  `<path ${STEADY_LINE} d="${landOfNobody()}"/>`,
  '</g>',
  ...allOf('point'),
  '</svg>',
].join('');

/** Changes when the file does. */
export const MAP_VERSION = createHash('sha256').update(MAP_SVG).digest('hex').slice(0, 8);

const FILE = `/map/world.svg?v=${MAP_VERSION}`;

/** What `<use>` refers to for all land. */
export const LAND_ADDRESS = `${FILE}#${LAND}`;

/** What `<use>` refers to for a country, by its code in capitals; null for one that the map does not know. */
export function countryAddress(code: string): string | null {
  return countryMarks.has(code) ? `${FILE}#${code}` : null;
}
