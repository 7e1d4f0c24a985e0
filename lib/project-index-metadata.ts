/** What a page of the list of projects says of itself in its head. */
import type { Metadata } from 'next';
import { words } from './languages/words.ts';
import { pageMetadata } from './page-metadata.ts';
import { EVERYTHING, isIndexed, pathOfSelection, type Selection } from './portfolio/facets.ts';
import { sentenceOf, titleOf } from './portfolio/sentence.ts';
import { shownOf } from './portfolio/shown.ts';
import { readPortfolio } from './reads/portfolio.ts';

/**
 * Title, description, and the one address under which search engines keep it, if they are to keep it. Null for a
 * selection that has no page.
 */
export async function projectIndexMetadata(selection: Selection): Promise<Metadata | null> {
  const read = await readPortfolio();
  if (!read.available) return {};
  const shown = shownOf(read.value, selection);
  if (!shown) return null;
  const name = titleOf(read.value, selection);
  const title = shown.page > 1 ? words().projects.titlePage(name, shown.page) : name;
  const description = `${sentenceOf(read.value, selection, shown.total)}.`;
  if (!isIndexed(selection)) return { title, description, robots: { index: false, follow: true } };
  const path = pathOfSelection(canonicalOf(selection));
  return pageMetadata({ title, description, path, drawnFor: '/projects' });
}

/** Page 3 in another order or view shows what no page of the plain list does: its first page stands for all of them. */
function canonicalOf(selection: Selection): Selection {
  const { sort, view } = EVERYTHING;
  const isPlain = selection.sort === sort && selection.view === view;
  return isPlain ? selection : { ...selection, sort, view, page: 1 };
}
