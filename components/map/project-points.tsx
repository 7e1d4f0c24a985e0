import { onMap } from '../../lib/map/world.ts';
import type { ProjectFacts } from '../../lib/portfolio/facts.ts';

/** Points of projects that are named beside the map, each a link to its page. */
export function ProjectPoints({ projects }: { projects: readonly (ProjectFacts & { path: string })[] }) {
  return projects.map(({ slug, title, path, point, countries }) => {
    const place = point && onMap(point);
    if (!place) return null;
    const { x, y } = place;
    return (
      <a
        key={slug}
        href={path}
        className="map-project"
        data-project={slug}
        data-countries={countries.join(' ').toLowerCase()}
      >
        <title>{title}</title>
        <circle className="map-reach" cx={x} cy={y} r="12" />
        <path className="map-point" d={`M${x} ${y}h0`} />
      </a>
    );
  });
}

/**
 * All other projects as one path of dots: a stroke of no length with round ends. Two in one place are one dot, so that
 * thousands of projects make no heavy page.
 */
export function dotsOf(projects: readonly Pick<ProjectFacts, 'point'>[]): string {
  const dots = projects.flatMap(({ point }) => {
    const place = point && onMap(point);
    return place ? [`M${place.x} ${place.y}h0`] : [];
  });
  return [...new Set(dots)].join('');
}
