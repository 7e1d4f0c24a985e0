import { here } from '../../lib/languages/page-language.ts';
import { words } from '../../lib/languages/words.ts';
import { countryAddress } from '../../lib/map/map-file.ts';
import { type Shade, shadeOf } from '../../lib/map/shades.ts';
import { pathOfSelection, relOf } from '../../lib/portfolio/facets.ts';
import type { Option } from '../../lib/portfolio/groups.ts';

/**
 * Countries on the map, each a link to its own list, in the order of the list beside it. There may be 250 of them, so nothing
 * is said twice: its title names the link as well, and the island reads the code from what it is drawn as.
 */
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
    return (
      <a
        key={value}
        href={here(pathOfSelection(next))}
        rel={relOf(next)}
        className={`map-country map-shade-${shadeOf(count, shades)}`}
        aria-current={isChosen ? 'true' : undefined}
      >
        <title>{`${name}: ${words().count.projects(count)}`}</title>
        <use href={outline} />
      </a>
    );
  });
}
