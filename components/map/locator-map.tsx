import { coordinates } from '../../lib/map/coordinates.ts';
import { REGION, regionAround } from '../../lib/map/region.ts';

interface Props {
  /** Longitude and latitude in degrees. */
  point: readonly [number, number];
  /** Codes of the countries that it is in, in capitals. */
  countries: readonly string[];
}

/** Where a project is: its surroundings from above, and its coordinates. */
export function LocatorMap({ point, countries }: Props) {
  const { width, height } = REGION;
  const region = regionAround(point, countries);
  return (
    <figure className="locator">
      <svg viewBox={`0 0 ${width} ${height}`} width={width / 3} height={height / 3} aria-hidden="true">
        <path className="map-land" d={region.land} />
        <path className="locator-country" d={region.countries} />
        <path className="locator-borders" d={region.borders} />
        <path className="locator-point" d={`M${width / 2} ${height / 2}h0`} />
      </svg>
      <figcaption>{coordinates(point)}</figcaption>
    </figure>
  );
}
