/** Projects as open data. What stands here is a promise to those who built on it: docs/open-data.md. */
import { pathOf } from '../../contract/paths.ts';
import type { Choice } from '../portfolio/facets.ts';
import { dayOf, type Portfolio, statusOf } from '../portfolio/facts.ts';
import { selectProjects } from '../portfolio/select.ts';

/**
 * The projects of a choice as records; `siteUrl` without a slash at the end.
 *
 * @param summaries by slug. One without is left out: it was unpublished a moment ago, and the portfolio, which may be
 *   served once more after an edit, does not know yet
 */
export function projectRecords(
  portfolio: Portfolio,
  choice: Choice,
  { summaries, siteUrl }: { summaries: ReadonlyMap<string, string>; siteUrl: string },
) {
  const day = dayOf(portfolio);
  return selectProjects(portfolio, choice).flatMap((project) => {
    const { slug, title, countries, point, start, end, themes, partners, budget, currency } = project;
    const summary = summaries.get(slug);
    if (summary === undefined) return [];
    return {
      slug,
      url: siteUrl + pathOf('projects', slug),
      title,
      summary,
      countries,
      /** Longitude and latitude in degrees, as in GeoJSON. */
      point,
      start,
      end,
      /** On the day of `generated`. */
      status: statusOf(project, day),
      themes,
      partners,
      budget,
      currency: budget === null ? null : currency,
    };
  });
}

/** A project as open data. */
export type ProjectRecord = ReturnType<typeof projectRecords>[number];
