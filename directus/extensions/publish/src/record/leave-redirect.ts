/**
 * What a published item leaves at its old address when it gets a new slug: a redirect, written in the statement's own
 * transaction. A filter on `items.update` would not do: of a single item it runs before the transaction begins, so a
 * rename that is then refused would have left one.
 */
import { hasPages, type PagedCollection, pathOf } from '../../../../../contract/paths.ts';
import { MAX_ADDRESS_CHARS } from '../../../../../contract/redirect-address.ts';
import { isPublicRow } from './is-public.ts';
import type { Content, Plan } from './plan.ts';
import { all, column, quoted, text } from './sql.ts';

const REDIRECTS = 'redirects';
const FIELDS = ['from', 'to', 'match', 'permanent'] as const;
const [FROM, TO, MATCH, PERMANENT] = FIELDS.map(quoted);

/**
 * Statements for the trigger on the collection's updates; none where its items have no pages, or the model no redirects.
 *
 * Whatever led to the old address leads to the new one, so nothing goes through two redirects. What led away from the
 * new address is gone, so nothing goes in a circle. A redirect that an editor has written for the old address stays.
 */
export function leaveRedirect(plan: Plan, content: Content): string[] {
  const { name, hasSlug } = content;
  if (!hasSlug || !hasPages(name) || !hasRedirects(plan)) return [];
  const [before, after] = [slugPath(name, 'OLD'), slugPath(name, 'NEW')];
  const conditions = [
    `${column('OLD', 'slug')} <> ${column('NEW', 'slug')}`,
    // Whoever is led on may learn the new slug, so it has to be one that visitors may know.
    isPublicRow(plan, content, 'OLD'),
    isPublicRow(plan, content, 'NEW'),
    ...[before, after].map((path) => `LENGTH(${path}) <= ${MAX_ADDRESS_CHARS}`),
  ].filter((condition) => condition !== null);
  const isRenamed = all(conditions);
  return [
    `DELETE FROM ${REDIRECTS} WHERE ${FROM} = ${after} AND ${MATCH} = 'exact' AND ${isRenamed}`,
    `UPDATE ${REDIRECTS} SET ${TO} = ${after} WHERE ${TO} = ${before} AND ${MATCH} = 'exact' AND ${isRenamed}`,
    `INSERT INTO ${REDIRECTS} (${FROM}, ${TO}, ${MATCH}, ${PERMANENT})
      SELECT ${before}, ${after}, 'exact', true WHERE ${isRenamed} ON CONFLICT DO NOTHING`,
  ];
}

/** The path of the row's page. A slug that needs encoding, typed in SQL, is the address of no page. */
function slugPath(collection: PagedCollection, row: 'OLD' | 'NEW'): string {
  return `(${text(pathOf(collection, ''))} || ${column(row, 'slug')})`;
}

function hasRedirects({ tables }: Plan): boolean {
  const columns = tables.find(({ name }) => name === REDIRECTS)?.columns ?? [];
  return FIELDS.every((field) => columns.includes(field));
}
