import { countryCodes, mapPoint } from '../content/json-fields.ts';
import type { ProjectCardFieldsFragment, ProjectCardTextsFragment } from '../generated/graphql.ts';
import { FIRST_LANGUAGE, type Language } from '../languages/languages.ts';
import { isPresent, junctions } from './junctions.ts';
import { translationOf, untranslatedIn } from './translations.ts';

/** A project as lists show it, with its JSON fields read. */
export function projectCard(
  row: ProjectCardFieldsFragment & Partial<ProjectCardTextsFragment>,
  language: Language = FIRST_LANGUAGE,
) {
  const { id, slug, cover, start_date, end_date } = row;
  const origin = `projects ${id}`;
  const said = translationOf(row.translations);
  return {
    id,
    slug,
    title: said?.title || row.title,
    summary: said?.summary || (row.summary ?? ''),
    untranslated: untranslatedIn(language, { title: said?.title, summary: said?.summary }),
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
