/** What a renamed item leaves at its old address, in a real SQLite. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planRecording } from '../../../directus/extensions/publish/src/record/plan.ts';
import { sqlite } from '../../../directus/extensions/publish/src/record/sqlite.ts';
import { triggersOf } from '../../../directus/extensions/publish/src/record/triggers.ts';
import { schemaOf } from './record-schema.ts';

let database: DatabaseSync;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec(`
    CREATE TABLE vitrine_outbox (id integer PRIMARY KEY, collection, item, operation, fields, slug,
      previous_slug, status, previous_status, at);
    CREATE TABLE redirects (id integer PRIMARY KEY, "from" text UNIQUE, "to" text, match text, permanent boolean);
    CREATE TABLE articles (id integer PRIMARY KEY, slug text UNIQUE, status text, title text);
    CREATE TABLE pages (id integer PRIMARY KEY, slug text, status text);
    CREATE TABLE themes (id integer PRIMARY KEY, slug text);
    CREATE TABLE tags (id integer PRIMARY KEY, slug text);
    INSERT INTO articles VALUES (1, 'a', 'published', 'One'), (2, 'z', 'published', 'Two'), (3, 'd', 'draft', 'Three');
    INSERT INTO pages VALUES (1, 'work/old', 'published');
    INSERT INTO themes VALUES (1, 'water');
    INSERT INTO tags VALUES (1, 'tag');
  `);
  const plan = planRecording(
    schemaOf({
      redirects: ['id', 'from', 'to', 'match', 'permanent'],
      articles: ['id', 'slug', 'status', 'title'],
      pages: ['id', 'slug', 'status'],
      themes: ['id', 'slug'],
      tags: ['id', 'slug'],
    }),
  );
  for (const table of plan.tables) {
    for (const trigger of triggersOf(plan, table, sqlite)) {
      for (const statement of sqlite.create(trigger)) database.exec(statement);
    }
  }
});

afterEach(() => database.close());

/** Runs statements and says which redirects there are then. */
function redirects(...statements: string[]): string[] {
  for (const statement of statements) database.exec(statement);
  return database
    .prepare('SELECT "from", "to", match, permanent FROM redirects ORDER BY "from"')
    .all()
    .map(
      ({ from, to, match, permanent }) =>
        `${from} ${to}${match === 'exact' && permanent === 1 ? '' : ' other'}`,
    );
}

const rename = (slug: string, id = 1) => `UPDATE articles SET slug = '${slug}' WHERE id = ${id}`;

describe('a published item with a new slug', () => {
  it('leaves a redirect, for good, which is recorded like any other', () => {
    expect(redirects(rename('b'))).toEqual(['/articles/a /articles/b']);
    const recorded = database.prepare('SELECT collection, operation FROM vitrine_outbox').all();
    expect(recorded.map(({ collection, operation }) => `${operation} ${collection}`)).toEqual([
      'update articles',
      'create redirects',
    ]);
  });

  it('leaves none when it is renamed back', () => {
    expect(redirects(rename('b'), rename('a'))).toEqual(['/articles/b /articles/a']);
  });

  it('leaves one step from each of its old addresses', () => {
    expect(redirects(rename('b'), rename('c'))).toEqual([
      '/articles/a /articles/c',
      '/articles/b /articles/c',
    ]);
  });

  it('leaves none at an address that another one takes', () => {
    expect(redirects(rename('b'), rename('a', 2))).toEqual(['/articles/z /articles/a']);
  });

  it('leaves what editors wrote for its old address, and for all below the new one', () => {
    expect(
      redirects(
        `INSERT INTO redirects VALUES (1, '/articles/a', '/about', 'exact', 0), (2, '/articles/b', '/c', 'prefix', 1)`,
        rename('b'),
      ),
    ).toEqual(['/articles/a /about other', '/articles/b /c other']);
  });

  it('leaves none when the rename is refused or rolled back', () => {
    expect(() => redirects(rename('z'))).toThrow();
    expect(redirects(`BEGIN; ${rename('b')}; ROLLBACK`)).toEqual([]);
  });

  it('has a path as its address, or what its collection puts before the slug', () => {
    expect(
      redirects(
        `UPDATE pages SET slug = 'work/new'`,
        `UPDATE themes SET slug = 'rivers'`,
        `UPDATE tags SET slug = 'x'`,
      ),
    ).toEqual(['/themes/water /themes/rivers', '/work/old /work/new']);
  });

  it('leaves none when the address is longer than one can be', () => {
    expect(redirects(rename('x'.repeat(255)))).toEqual([]);
  });
});

it('a slug that visitors may not know is in no redirect', () => {
  expect(
    redirects(
      rename('e', 3),
      `UPDATE articles SET slug = 'secret', status = 'draft' WHERE id = 1`,
      `UPDATE articles SET slug = 'new', status = 'published' WHERE id = 3`,
    ),
  ).toEqual([]);
});

it('other edits and deletions leave nothing', () => {
  expect(redirects(`UPDATE articles SET title = 'New'`, 'DELETE FROM articles')).toEqual([]);
});
