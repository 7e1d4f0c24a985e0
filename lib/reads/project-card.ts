import { countryCodes, mapPoint } from '../content/json-fields.ts';
import type { ProjectCardFieldsFragment } from '../generated/graphql.ts';
import { isPresent, junctions } from './junctions.ts';

/** A project as lists show it, with its JSON fields read. */
export function projectCard(row: ProjectCardFieldsFragment) {
  const { id, slug, title, summary, cover, start_date, end_date } = row;
  const origin = `projects ${id}`;
  return {
    id,
    slug,
    title,
    summary: summary ?? '',
    cover: cover ?? null,
    start: start_date ?? null,
    end: end_date ?? null,
    countries: countryCodes(row.countries, origin),
    point: mapPoint(row.point, origin),
    themes: junctions(row.themes)
      .map((one) => one.themes_id)
      .filter(isPresent),
  };
}

/** A project as lists show it. */
export type ProjectCard = ReturnType<typeof projectCard>;
