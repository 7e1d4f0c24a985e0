/** Fills the database of a CMS that is not running with articles like those that are there. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { OUTBOX } from '../../../directus/extensions/publish/src/tables.ts';

const counted = z.object({ count: z.number() });

/** What stands at the beginning of the slugs. */
const SLUG = 'grown-';

/** A text as long as an article's, so that reading one costs what it costs. */
const FIELDS = 'sort, status, title, excerpt, body, cover, date_created';
/** What an article belongs to, and the keys of the other ends. */
const RELATIONS = {
  articles_people: 'people_id',
  articles_tags: 'tags_id',
  articles_projects: 'projects_id',
};

/**
 * Copies the published articles, with what they belong to, until there are `wanted`: each the author of as large a share as
 * before, each tag on as large a share. Every copy is an hour older than the one before.
 */
export function fillArticles(dataDir: string, wanted: number): void {
  const database = new DatabaseSync(path.join(dataDir, 'cms.sqlite'), { timeout: 5_000 });
  try {
    const here = counted.parse(
      database.prepare(`SELECT count(*) AS count FROM articles WHERE status = 'published'`).get(),
    ).count;
    database.exec(`
      BEGIN;
      CREATE TEMP TABLE original AS
        SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM articles
        WHERE status = 'published' AND slug NOT LIKE '${SLUG}%';
      CREATE TEMP TABLE copy AS
        WITH RECURSIVE numbers(number) AS (
          SELECT ${here} UNION ALL SELECT number + 1 FROM numbers WHERE number + 1 < ${wanted}
        )
        SELECT number, original.id AS original FROM numbers
        JOIN original ON original.place = number % (SELECT count(*) FROM original);
      INSERT INTO articles (slug, published_at, ${FIELDS})
        SELECT '${SLUG}' || number, published_at - number * 3600000, ${FIELDS}
        FROM copy JOIN articles ON articles.id = copy.original ORDER BY number;
      ${Object.entries(RELATIONS)
        .map(
          ([junction, key]) => `
      INSERT INTO ${junction} (articles_id, ${key}, sort)
        SELECT made.id, theirs.${key}, theirs.sort FROM copy
        JOIN articles AS made ON made.slug = '${SLUG}' || number
        JOIN ${junction} AS theirs ON theirs.articles_id = copy.original;`,
        )
        .join('')}
      DELETE FROM ${OUTBOX};
      COMMIT;
      DROP TABLE copy;
      DROP TABLE original;
    `);
  } finally {
    database.close();
  }
}

/** The slug of the copy with this number. */
export function grownSlug(number: number): string {
  return SLUG + number;
}
