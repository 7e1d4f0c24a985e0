/** The shapes of countries at 1 : 110 million, by their codes, without Antarctica. */
import type { MultiPolygon, Polygon } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { CODE_OF_NAME, CODE_OF_NUMBER } from './country-codes.ts';

/** An outline; the code is null where nobody agrees whose it is. */
export type Shape = (Polygon | MultiPolygon) & { code: string | null };

const ANTARCTICA = 'AQ';

/** Every shape. A country may have several. */
export const shapes: readonly Shape[] = world.objects.countries.geometries.flatMap((one) => {
  if (one.type !== 'Polygon' && one.type !== 'MultiPolygon') return [];
  const code = CODE_OF_NUMBER.get(String(one.id)) ?? CODE_OF_NAME.get(one.properties?.name ?? '') ?? null;
  return code === ANTARCTICA ? [] : [{ ...one, code }];
});
