/** What was found, as one sentence. */
import { words } from '../languages/words.ts';
import type { Choice, Selection } from './facets.ts';
import type { Portfolio } from './facts.ts';
import { nameOf } from './names.ts';

/** "9 projects on wetlands in Kenya, running now"; the whole portfolio is told with its countries. */
export function sentenceOf(portfolio: Portfolio, choice: Choice, total: number): string {
  const { count, projects } = words();
  const chosen = wordsOf(portfolio, choice);
  if (total === 0) return projects.noProject(chosen);
  return count.projects(total) + (chosen === '' ? spread(portfolio) : chosen);
}

/** "Projects on wetlands in Kenya", "Projects on wetlands by place": the title of the page. */
export function titleOf(portfolio: Portfolio, selection: Selection): string {
  const { projects, facets } = words();
  const title = projects.about(wordsOf(portfolio, selection));
  return selection.all === undefined ? title : title + facets.by(facets.names[selection.all]);
}

function wordsOf(portfolio: Portfolio, choice: Choice): string {
  const { theme, country, partner, status, year } = choice;
  const { projects: say } = words();
  const where = [
    theme && say.theme(withinSentence(nameOf(portfolio, 'theme', theme))),
    country && say.country(nameOf(portfolio, 'country', country)),
    partner && say.partner(nameOf(portfolio, 'partner', partner)),
  ].filter(Boolean);
  const when = [status && say.standing[status], year && say.year(year)].filter(Boolean);
  return where.join('') + (when.length > 0 ? say.comma + when.join(say.comma) : '');
}

function spread({ projects }: Portfolio): string {
  const countries = new Set(projects.flatMap((project) => project.countries)).size;
  return countries > 1 ? words().projects.spread(countries) : '';
}

/** "Safe water" becomes "safe water", and "WASH" stays as it is. */
function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
