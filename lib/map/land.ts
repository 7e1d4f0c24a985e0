/**
 * All land as a file of its own, which every map of the world draws its countries upon. It is the half of a map that never
 * changes: beside the pages, a browser fetches it once, and a page arrives a round trip sooner.
 */
import { createHash } from 'node:crypto';
import { HEIGHT, land, WIDTH } from './world.ts';

const ID = 'land';

/** The file. Its shape takes its colour from whoever uses it. */
export const LAND_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><path id="${ID}" d="${land()}"/></svg>`;

/** Changes when the file does. */
export const LAND_VERSION = createHash('sha256').update(LAND_SVG).digest('hex').slice(0, 8);

/** What `<use>` refers to. */
export const LAND_ADDRESS = `/map/land.svg?v=${LAND_VERSION}#${ID}`;
