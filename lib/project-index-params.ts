/** Which choices of projects are rendered at build. The others are rendered at their first visit and kept. */
import { EVERYTHING } from './portfolio/facets.ts';
import { optionsOf } from './portfolio/groups.ts';
import { PRERENDERED } from './prerendered.ts';
import { readPortfolio } from './reads/portfolio.ts';

/** Next wants at least one example. This is an ordinary page not found. */
const NO_CHOICE = [{ facets: ['-'] }];

/** Parameters for `generateStaticParams`: single themes and countries, no more than of other kinds of pages. */
export async function projectIndexParams(): Promise<{ facets: string[] }[]> {
  const read = await readPortfolio();
  if (!read.available) return NO_CHOICE; // the build says so for the projects themselves
  const { value } = read;
  const choices = (['theme', 'country'] as const).flatMap((facet) =>
    optionsOf(value, EVERYTHING, facet).map((option) => ({ facets: [`${facet}-${option.value}`] })),
  );
  return choices.length > 0 ? choices.slice(0, PRERENDERED) : NO_CHOICE;
}
