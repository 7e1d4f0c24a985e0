/**
 * Whose pages offer an article to read on. An article that enters or moves is on none of them yet, so no page's tags tell;
 * and to renew every article's page for each new one would be a thousand renders for two that differ.
 */
import type { ClaimedChange, ItemRef, RecordedChange } from '../../../../../contract/outbox.ts';
import { answerRows } from './answer-rows.ts';
import type { Queries } from './ledger-context.ts';

/**
 * Articles next to it on each side. A page names one; the second is for an article between them that is gone again
 * before anybody was told of it.
 */
const STEPS = [1, 2];
/** Of each relation. Ours: far above what anybody relates, and within what one delivery may purge. */
const MOST_RELATED = 300;

/** Where the ids of related items stand. */
const RELATIONS = [
  { collection: 'tags', table: 'articles_tags', column: 'tags_id' },
  { collection: 'projects', table: 'articles_projects', column: 'projects_id' },
] as const;

/** The changes, each with the items on whose pages it is offered at this moment. */
export async function withOffers(
  database: Queries,
  changes: readonly RecordedChange[],
  now: number,
): Promise<ClaimedChange[]> {
  const offers = new Map<string, ItemRef[]>();
  for (const { collection, operation, id } of changes)
    if (collection === 'articles' && operation !== 'delete') offers.set(id, []);
  if (offers.size > 0) {
    const found = [
      ...(await besideThem(database, [...offers.keys()], now)),
      ...(await relatedToThem(database, [...offers.keys()])),
    ];
    for (const { article, item } of found) offers.get(article)?.push(item);
  }
  return changes.map((change) => ({
    ...change,
    offeredBy: change.collection === 'articles' ? (offers.get(change.id) ?? []) : [],
  }));
}

interface Offer {
  article: string;
  item: ItemRef;
}

/** As visitors see them: published, and not ahead. Those of one minute follow each other by id. */
async function besideThem(database: Queries, articles: readonly string[], now: number): Promise<Offer[]> {
  if (!(await hasColumns(database, 'articles', ['status', 'published_at']))) return [];
  const steps = STEPS.flatMap((step) => [`lag(id, ${step}) over w`, `lead(id, ${step}) over w`]);
  const columns = steps.map((step, index) => `${step} as beside_${index}`);
  const rows = answerRows<Record<string, string | number | null>>(
    await database.raw(
      `select * from (
        select cast(id as varchar(255)) as article, ${columns.join(', ')} from articles
        where status = 'published' and published_at <= ? window w as (order by published_at, id)
      ) as placed where article in (${placesFor(articles)})`,
      [new Date(now), ...articles],
    ),
  );
  return rows.flatMap(({ article, ...beside }) =>
    Object.values(beside)
      .filter((id) => id !== null)
      .map((id) => ({ article: String(article), item: { collection: 'articles', id: String(id) } })),
  );
}

async function relatedToThem(database: Queries, articles: readonly string[]): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (const { collection, table, column } of RELATIONS) {
    if (!(await hasColumns(database, table, ['articles_id', column]))) continue;
    const rows: { article: string | number; id: string | number }[] = await database(table)
      .whereRaw(`cast(articles_id as varchar(255)) in (${placesFor(articles)})`, [...articles])
      .whereNotNull(column)
      .distinct({ article: 'articles_id', id: column })
      .orderBy('id')
      .limit(MOST_RELATED * articles.length);
    offers.push(
      ...rows.map(({ article, id }) => ({ article: String(article), item: { collection, id: String(id) } })),
    );
  }
  return offers;
}

/** Ids are compared as text: what was recorded as one may be anything that SQL has put there. */
function placesFor(ids: readonly string[]): string {
  return ids.map(() => '?').join(', ');
}

/** A site may have a model without. */
async function hasColumns(database: Queries, table: string, columns: readonly string[]): Promise<boolean> {
  const there = await Promise.all(columns.map((column) => database.schema.hasColumn(table, column)));
  return there.every(Boolean);
}
