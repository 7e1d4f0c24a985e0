import { pathOf } from '../contract/paths.ts';
import type { PicturePlace } from '../lib/content/picture-places.ts';
import { countryList } from '../lib/format/countries.ts';
import { shortDate } from '../lib/format/dates.ts';
import { FIRST_LANGUAGE } from '../lib/languages/languages.ts';
import { here, pageLanguage, saidIn } from '../lib/languages/page-language.ts';
import type { ProjectCard } from '../lib/reads/project-card.ts';
import { Picture } from './picture.tsx';

interface Props {
  projects: readonly ProjectCard[];
  /** Level of the titles: one below the heading that the list stands under. */
  level: 'h2' | 'h3';
  /** `leading` shows the first one larger; `found` stand beside the facets, the first of them where a visitor looks first. */
  plates?: 'leading' | 'found';
}

/** Projects as plates with their lines. The whole plate is the link, said once to those who listen. */
export function ProjectList({ projects, level: Title, plates }: Props) {
  return (
    <ul className={plates === 'leading' ? 'plates plates-leading' : 'plates'}>
      {projects.map((project, index) => (
        <li
          key={project.id}
          className="plate"
          data-project={project.slug}
          data-countries={project.countries.join(' ').toLowerCase()}
        >
          <div className="plate-picture">
            {project.cover ? (
              <Picture
                picture={project.cover}
                alt=""
                place={placeOf(plates, index)}
                hero={plates === 'found' && index === 0}
              />
            ) : (
              <span className="plate-blank" />
            )}
          </div>
          <Title className="plate-title">
            <a href={here(pathOf('projects', project.slug))} {...saidIn(project, 'title')}>
              {project.title}
            </a>
          </Title>
          <p className="plate-facts">{factsOf(project)}</p>
          {project.summary && (
            <p className="plate-summary" {...saidIn(project, 'summary')}>
              {project.summary}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function placeOf(plates: Props['plates'], index: number): PicturePlace {
  if (plates === 'found') return 'foundPlate';
  if (plates === undefined) return 'plate';
  return index === 0 ? 'leadingPlate' : 'followingPlate';
}

function factsOf({ countries, start, themes }: ProjectCard): string {
  // A card knows the names of its themes in the first language alone: their translations lie too deep for a query.
  const theme = pageLanguage() === FIRST_LANGUAGE ? themes[0]?.name : null;
  return [countryList(countries), theme, start && shortDate(start)].filter(Boolean).join(' · ');
}
