import { here } from '../../lib/languages/page-language.ts';
import { words } from '../../lib/languages/words.ts';
import { countryAddress } from '../../lib/map/map-file.ts';
import { type Shade, shadeOf } from '../../lib/map/shades.ts';
import { pathOfSelection, relOf } from '../../lib/portfolio/facets.ts';
import type { Option } from '../../lib/portfolio/groups.ts';

/** Countries on the map, each a link to its own list, in the order of the list beside it. */
export function CountryMarks({
  countries,
  shades,
}: {
  countries: readonly Option[];
  shades: readonly Shade[];
}) {
  return countries.map(({ value, name, count, isChosen, next }) => {
    const outline = countryAddress(value.toUpperCase());
    if (outline === null) return null;
    const label = `${name}: ${words().count.projects(count)}`;
    return (
      <a
        key={value}
        href={here(pathOfSelection(next))}
        rel={relOf(next)}
        className={`map-country map-shade-${shadeOf(count, shades)}`}
        aria-label={label}
        aria-current={isChosen ? 'true' : undefined}
        data-countries={value}
      >
        <title>{label}</title>
        <use href={outline} />
      </a>
    );
  });
}
