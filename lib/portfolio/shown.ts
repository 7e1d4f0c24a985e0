/** The page of a list that a selection asks for. */
import { type Page, pageOf } from '../reads/paging.ts';
import type { Selection } from './facets.ts';
import type { Portfolio, ProjectFacts } from './facts.ts';
import { isKnown, selectProjects } from './select.ts';

/**
 * Projects on one page: 24 plates fill rows of two, three and four. A line takes less room; with more of them, what they
 * show would be more than an entry of the cache can name (`MAX_TAGS_PER_ENTRY`).
 */
export const PER_PAGE: Readonly<Record<Selection['view'], number>> = { grid: 24, list: 48 };

/** A page of the projects that a selection finds, and all of them. */
export interface Shown extends Page<ProjectFacts> {
  found: ProjectFacts[];
}

/** The page asked for; null when a value is unknown or the page lies beyond the last. */
export function shownOf(portfolio: Portfolio, selection: Selection): Shown | null {
  if (!isKnown(portfolio, selection)) return null;
  const found = selectProjects(portfolio, selection);
  const { page, view } = selection;
  const perPage = PER_PAGE[view];
  const items = found.slice((page - 1) * perPage, page * perPage);
  const list = pageOf(items, { page, total: found.length, perPage });
  return list && { ...list, found };
}
