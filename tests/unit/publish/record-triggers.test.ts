/** The triggers in a real SQLite, on models that ours does not have. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { planRecording, type Schema } from '../../../directus/extensions/publish/src/record/plan.ts';
import { reconcile } from '../../../directus/extensions/publish/src/record/reconcile.ts';
import { sqlite } from '../../../directus/extensions/publish/src/record/sqlite.ts';
import { triggersOf } from '../../../directus/extensions/publish/src/record/triggers.ts';
import { schemaOf, toOne } from './record-schema.ts';

let database: DatabaseSync;

afterEach(() => database.close());

/** Makes the tables with `create`, then the triggers for the schema. */
function record(schema: Schema, create: string) {
  database = new DatabaseSync(':memory:');
  database.exec(`CREATE TABLE vitrine_outbox (id integer PRIMARY KEY, collection, item, operation, fields, slug,
    previous_slug, status, previous_status, at); ${create}`);
  const plan = planRecording(schema);
  for (const table of plan.tables) {
    for (const trigger of triggersOf(plan, table, sqlite)) {
      for (const statement of sqlite.create(trigger)) database.exec(statement);
    }
  }
  return plan;
}

/** Runs statements and says what they recorded. */
function changes(sql: string): string[] {
  database.exec('DELETE FROM vitrine_outbox');
  database.exec(sql);
  return database
    .prepare('SELECT * FROM vitrine_outbox ORDER BY id')
    .all()
    .map(({ operation, collection, item, fields }) => `${operation} ${collection} ${item} ${fields}`.trim());
}

describe('a tree', () => {
  const tree = () =>
    record(
      schemaOf({ navigation: ['id', 'parent', 'title'] }, [
        toOne('navigation', 'parent', 'navigation', { as: 'children' }),
      ]),
      'CREATE TABLE navigation (id integer PRIMARY KEY, parent integer REFERENCES navigation ON DELETE CASCADE, title text)',
    );

  it('records an item and the one that it hangs on', () => {
    tree();
    expect(changes("INSERT INTO navigation VALUES (1, NULL, 'a'), (2, 1, 'b')")).toEqual([
      'create navigation 1',
      'create navigation 2',
      'update navigation 1 children',
    ]);
  });

  it('records every item of a branch that is cut off', () => {
    tree();
    changes("INSERT INTO navigation VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 2, 'c')");
    const cut = changes('DELETE FROM navigation WHERE id = 1');
    for (const id of [1, 2, 3]) expect(cut).toContain(`delete navigation ${id}`);
  });
});

describe('a child with a status of its own', () => {
  const stories = () =>
    record(
      schemaOf({ projects: ['id', 'status'], articles: ['id', 'project', 'status', 'title'] }, [
        toOne('articles', 'project', 'projects', { as: 'articles' }),
      ]),
      `CREATE TABLE projects (id integer PRIMARY KEY, status text);
       CREATE TABLE articles (id integer PRIMARY KEY, project integer, status text, title text);
       INSERT INTO projects VALUES (1, 'published'), (2, 'draft')`,
    );

  it('is recorded on its parent when it is published and when it is hidden, not as a draft', () => {
    stories();
    expect(changes("INSERT INTO articles VALUES (1, 1, 'draft', 'a')")).toEqual([]);
    expect(changes("UPDATE articles SET status = 'published'")).toEqual([
      'update articles 1 status',
      'update projects 1 articles',
    ]);
    expect(changes("UPDATE articles SET status = 'draft'")).toEqual([
      'update articles 1 status',
      'update projects 1 articles',
    ]);
  });

  it('is recorded without its parent while that is a draft', () => {
    stories();
    expect(changes("INSERT INTO articles VALUES (1, 2, 'published', 'a')")).toEqual(['create articles 1']);
  });
});

describe('a link', () => {
  const links = () =>
    record(
      schemaOf({ projects: ['id', 'status'], articles: ['id', 'status'], links: ['id', 'p', 'a', 'sort'] }, [
        toOne('links', 'p', 'projects', { as: 'articles', junction: 'a' }),
        toOne('links', 'a', 'articles', { as: 'projects', junction: 'p' }),
      ]),
      `CREATE TABLE projects (id integer PRIMARY KEY, status text);
       CREATE TABLE articles (id integer PRIMARY KEY, status text);
       CREATE TABLE links (id integer PRIMARY KEY, p integer, a integer, sort integer);
       INSERT INTO projects VALUES (1, 'published'), (2, 'published'), (3, 'draft');
       INSERT INTO articles VALUES (1, 'published'), (2, 'draft')`,
    );

  it('is recorded on its old and its new ends when it moves', () => {
    links();
    changes('INSERT INTO links VALUES (1, 1, 1, 0)');
    expect(new Set(changes('UPDATE links SET p = 2'))).toEqual(
      new Set(['update projects 2 articles', 'update articles 1 projects', 'update projects 1 articles']),
    );
  });

  it('is recorded on neither end while one of them is hidden', () => {
    links();
    expect(changes('INSERT INTO links VALUES (1, 3, 1, 0), (2, 1, 2, 0)')).toEqual([]);
    expect(changes('UPDATE links SET sort = 1')).toEqual([]);
    expect(changes('DELETE FROM links')).toEqual([]);
  });

  it('is recorded on what it is taken from', () => {
    links();
    changes('INSERT INTO links VALUES (1, 1, 1, 0)');
    expect(changes('UPDATE links SET p = NULL')).toContain('update projects 1 articles');
  });
});

describe('names', () => {
  it('of any form are taken as they are', () => {
    record(
      schemaOf({ themes: ['id', 'it\'s "odd"', 'order'] }),
      'CREATE TABLE themes (id integer PRIMARY KEY, "it\'s ""odd""" text, "order" text)',
    );
    changes('INSERT INTO themes (id) VALUES (1)');
    expect(changes('UPDATE themes SET "it\'s ""odd""" = 1, "order" = 2')).toEqual([
      'update themes 1 it\'s "odd",order',
    ]);
  });

  it('that are too long stay different from each other', () => {
    const long = 'a_junction_of_two_collections_that_both_have_very_long_names';
    const plan = planRecording(
      schemaOf({ projects: ['id'], [`${long}_1`]: ['id', 'p'], [`${long}_2`]: ['id', 'p'] }, [
        toOne(`${long}_1`, 'p', 'projects', { as: 'one' }),
        toOne(`${long}_2`, 'p', 'projects', { as: 'two' }),
      ]),
    );
    database = new DatabaseSync(':memory:');
    const names = plan.tables.flatMap((table) => triggersOf(plan, table, sqlite).map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(63);
  });
});

describe('a table that had no triggers for a while', () => {
  it('is recorded as a whole, what is hidden as if it had just been', () => {
    const plan = record(
      schemaOf({ projects: ['id', 'status', 'slug'] }),
      "CREATE TABLE projects (id integer PRIMARY KEY, status text, slug text); INSERT INTO projects VALUES (1, 'published', 'a'), (2, 'draft', 'b')",
    );
    const [projects] = plan.tables;
    const statements = projects ? reconcile(plan, projects, sqlite) : [];
    expect(changes(statements.join(';'))).toEqual([
      'update projects 1 id,status,slug',
      'update projects 2 id,status,slug',
    ]);
    const [, hidden] = database.prepare('SELECT * FROM vitrine_outbox ORDER BY id').all();
    expect(hidden).toMatchObject({ status: 'draft', previous_status: 'published', slug: 'b' });
  });
});
