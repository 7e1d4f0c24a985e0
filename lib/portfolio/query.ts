/** A choice as the query of an address, for the open data. */
import { type Choice, choiceForm, EVERYTHING, FACETS } from './facets.ts';
import type { Portfolio } from './facts.ts';
import { exists } from './select.ts';

/** What a query asks for, or which parameter is wrong and what was expected. */
export type AskedChoice = { ok: true; choice: Choice } | { ok: false; parameter: string; message: string };

/** The choice in a query. What is not understood is refused: a slip of the pen must not bring other projects. */
export function choiceIn(query: URLSearchParams): AskedChoice {
  const doubled = [...query.keys()].find((name, index, all) => all.indexOf(name) !== index);
  if (doubled !== undefined) return wrong(doubled, 'expected once');
  const parsed = choiceForm.safeParse(Object.fromEntries(query));
  if (parsed.success) return { ok: true, choice: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    return wrong(issue.keys[0] ?? '', `expected one of ${Object.keys(choiceForm.shape).join(', ')}`);
  }
  return wrong(String(issue?.path[0] ?? ''), issue?.message ?? 'not understood');
}

/** The same choice if every value exists. */
export function knownChoice(portfolio: Portfolio, choice: Choice): AskedChoice {
  for (const facet of FACETS) {
    const value = choice[facet];
    if (value !== undefined && !exists(portfolio, facet, value)) {
      return wrong(facet, `there is no ${facet} ${value}`);
    }
  }
  return { ok: true, choice };
}

/** The query of a choice with its question mark; empty where everything is asked for. */
export function queryOf(choice: Choice): string {
  const query = new URLSearchParams();
  for (const facet of FACETS) {
    const value = choice[facet];
    if (value !== undefined) query.set(facet, value);
  }
  if (choice.sort !== EVERYTHING.sort) query.set('sort', choice.sort);
  return query.size === 0 ? '' : `?${query}`;
}

function wrong(parameter: string, message: string): AskedChoice {
  return { ok: false, parameter: parameter.slice(0, 40), message };
}
