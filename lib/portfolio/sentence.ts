/** What was found, as one sentence. */
import { counted, number } from '../format/numbers.ts';
import type { Choice, Status } from './facets.ts';
import type { Portfolio } from './facts.ts';
import { nameOf } from './names.ts';

const STANDING: Readonly<Record<Status, string>> = {
  planned: 'not yet begun',
  running: 'running now',
  finished: 'finished',
};

/** "9 projects on wetlands in Kenya, running now"; the whole portfolio is told with its countries. */
export function sentenceOf(portfolio: Portfolio, choice: Choice, total: number): string {
  const words = wordsOf(portfolio, choice);
  if (total === 0) return `No project${words}`;
  const found = counted(total, 'project', 'projects');
  return words === '' ? found + spread(portfolio) : found + words;
}

/** "Projects on wetlands in Kenya": the title of the page. */
export function titleOf(portfolio: Portfolio, choice: Choice): string {
  return `Projects${wordsOf(portfolio, choice)}`;
}

function wordsOf(portfolio: Portfolio, choice: Choice): string {
  const { theme, country, partner, status, year } = choice;
  const where = [
    theme && ` on ${withinSentence(nameOf(portfolio, 'theme', theme))}`,
    country && ` in ${nameOf(portfolio, 'country', country)}`,
    partner && ` with ${nameOf(portfolio, 'partner', partner)}`,
  ].filter(Boolean);
  const when = [status && STANDING[status], year && `at work in ${year}`].filter(Boolean);
  return where.join('') + (when.length > 0 ? `, ${when.join(', ')}` : '');
}

function spread({ projects }: Portfolio): string {
  const countries = new Set(projects.flatMap((project) => project.countries)).size;
  return countries > 1 ? ` in ${number(countries)} countries` : '';
}

/** "Safe water" becomes "safe water", and "WASH" stays as it is. */
function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
