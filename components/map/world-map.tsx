import { pathOf } from '../../contract/paths.ts';
import { here } from '../../lib/languages/page-language.ts';
import { words } from '../../lib/languages/words.ts';
import { LAND_ADDRESS } from '../../lib/map/map-file.ts';
import { shadesUpTo } from '../../lib/map/shades.ts';
import { HEIGHT, PARALLELS, WIDTH } from '../../lib/map/world.ts';
import { EVERYTHING, type Selection } from '../../lib/portfolio/facets.ts';
import type { Portfolio } from '../../lib/portfolio/facts.ts';
import { optionsOf } from '../../lib/portfolio/groups.ts';
import { selectProjects } from '../../lib/portfolio/select.ts';
import { CountryMarks } from './country-marks.tsx';
import { MapLegend } from './map-legend.tsx';
import { dotsOf, ProjectPoints } from './project-points.tsx';

interface Props {
  portfolio: Portfolio;
  /** What is chosen; everything where nothing is said. */
  selection?: Selection;
  /** Slugs of the projects that are named beside the map: their points are links. */
  named?: readonly string[];
}

/**
 * The world with its projects: countries shaded by their number, each a link to its own list, and a point for each
 * project. All that it says stands in a list beside it as well, so that it may be skipped.
 */
export function WorldMap({ portfolio, selection = EVERYTHING, named = [] }: Props) {
  const countries = optionsOf(portfolio, selection, 'country').filter(({ count }) => count > 0);
  const found = selectProjects(portfolio, selection);
  const linked = found.filter(({ slug }) => named.includes(slug));
  const max = Math.max(0, ...countries.map(({ count }) => count));
  const shades = shadesUpTo(max);
  return (
    <figure className="map" aria-label={words().map.label(countries.length)}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure has the name; a title would follow the pointer over every sea */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <path className="map-parallels" d={PARALLELS.map((y) => `M0 ${y}H${WIDTH}`).join('')} />
        <use className="map-land" href={LAND_ADDRESS} />
        <CountryMarks countries={countries} shades={shades} />
        <path className="map-dots" d={dotsOf(found.filter((project) => !linked.includes(project)))} />
        <ProjectPoints
          projects={linked.map((one) => ({ ...one, path: here(pathOf('projects', one.slug)) }))}
        />
      </svg>
      <MapLegend shades={shades} max={max} />
    </figure>
  );
}
