import { pathOf } from '../contract/paths.ts';
import { countryList } from '../lib/format/countries.ts';
import { yearsText } from '../lib/format/dates.ts';
import { money } from '../lib/format/numbers.ts';
import { here, saidIn, untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { type ProjectFacts, statusOf } from '../lib/portfolio/facts.ts';
import type { ProjectCard } from '../lib/reads/project-card.ts';

interface Props {
  projects: readonly ProjectCard[];
  /** Day of which the status is told, `YYYY-MM-DD`. */
  day: string;
  /** Where the money decides the order, what is known of it. */
  budgets?: readonly ProjectFacts[];
}

/** Projects as lines to run down with a finger: what, when, where, on what, how far. */
export function ProjectRows({ projects, day, budgets }: Props) {
  return (
    <ol className="rows">
      {projects.map((project) => {
        const { id, slug, title, countries, themes, start, end } = project;
        const status = statusOf(project, day);
        return (
          <li key={id} className="row" data-project={slug} data-countries={countries.join(' ').toLowerCase()}>
            <h2 className="row-title">
              <a href={here(pathOf('projects', slug))} {...saidIn(project, 'title')}>
                {title}
              </a>
            </h2>
            <p className="row-fact">{yearsText(start, end)}</p>
            <p className="row-fact">{countryList(countries)}</p>
            <p className="row-fact" {...untranslated()}>
              {themes[0]?.name}
            </p>
            <p className="row-fact">
              {budgets
                ? budgetText(budgets.find((one) => one.slug === slug))
                : status && words().projects.status[status]}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function budgetText(facts: ProjectFacts | undefined): string {
  return facts && facts.budget !== null ? money(facts.budget, facts.currency) : words().projects.noBudget;
}
