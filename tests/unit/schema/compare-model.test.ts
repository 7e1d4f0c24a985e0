/** How bad a difference between two models is; what a real CMS makes of each stands in tests/integration. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compareModel } from '../../../scripts/schema/compare-model.ts';
import { CouldNotCompare } from '../../../scripts/schema/could-not-compare.ts';
import {
  linesOf,
  parseSnapshot,
  type Snapshot,
  type SnapshotField,
} from '../../../scripts/schema/snapshot.ts';
import { ROOT } from '../../support/project-root.ts';

const text = readFileSync(path.join(ROOT, 'schema.yaml'), 'utf8');
const committed = parseSnapshot(text, 'schema.yaml');

/** The committed model with one field changed. */
function withField(where: string, edit: (field: SnapshotField) => SnapshotField): Snapshot {
  const fields = committed.fields.map((one) =>
    `${one.collection}.${one.field}` === where ? edit(one) : one,
  );
  return { ...committed, fields };
}

const found = (after: Snapshot) =>
  compareModel(committed, after).map(({ severity, where, kind }) => `${severity} ${where} ${kind}`);

test('a model is equal to itself', () => {
  expect(compareModel(committed, committed)).toEqual([]);
});

test('a key is unique on PostgreSQL too, which says so, where SQLite does not', () => {
  const fields = committed.fields.map((field) =>
    field.schema?.is_primary_key === true
      ? { ...field, schema: { ...field.schema, is_unique: true } }
      : field,
  );
  expect(found({ ...committed, vendor: 'postgres', fields })).toEqual([]);
});

describe('a constraint', () => {
  const nullable = (is_nullable: boolean) => (field: SnapshotField) => ({
    ...field,
    schema: { ...field.schema, is_nullable },
  });

  it('breaks when it is added', () => {
    expect(found(withField('articles.excerpt', nullable(false)))).toEqual([
      'breaking articles.excerpt made required',
    ]);
  });

  it('is a risk when it goes', () => {
    expect(found(withField('articles.title', nullable(true)))).toEqual([
      'risky articles.title no longer required',
    ]);
  });
});

test('what only the admin app shows is safe', () => {
  const after = withField('articles.excerpt', (field) => ({
    ...field,
    meta: { ...field.meta, note: 'Short' },
  }));
  expect(found(after)).toEqual(['safe articles.excerpt appearance changed']);
});

test('a collection that is gone speaks for its fields and relations', () => {
  const other = ({ collection }: { collection: string }) => collection !== 'articles_tags';
  const after = {
    ...committed,
    collections: committed.collections.filter(other),
    fields: committed.fields.filter(other),
    relations: committed.relations.filter(other),
  };
  expect(found(after)).toEqual(['breaking articles_tags collection removed']);
});

test('a field that goes while a like one comes is told as a probable renaming', () => {
  const after = withField('articles.excerpt', (field) => ({ ...field, field: 'teaser' }));
  const [gone, come] = compareModel(committed, after);
  expect(gone).toMatchObject({ severity: 'breaking', kind: 'field removed', touches: ['articles.excerpt'] });
  expect(gone?.text).toContain('teaser');
  expect(come).toMatchObject({ severity: 'safe', kind: 'field added', where: 'articles.teaser' });
});

describe('nothing is said of', () => {
  it('another version of Directus', () => {
    expect(() => compareModel(committed, { ...committed, directus: '11.0.0' })).toThrow(CouldNotCompare);
  });

  it('a database that is not known to agree', () => {
    expect(() => compareModel(committed, { ...committed, vendor: 'mysql' })).toThrow(/sqlite.*mysql/);
  });

  it('a file that is no snapshot, or an old one', () => {
    expect(() => parseSnapshot('version: 0\ncollections: []\n', 'schema.yaml')).toThrow(
      /schema\.yaml is no snapshot/,
    );
    expect(() => parseSnapshot('a: [', 'schema.yaml')).toThrow(CouldNotCompare);
  });
});

test('the lines of schema.yaml are known', () => {
  const line = linesOf(text).get('articles.excerpt') ?? 0;
  const around = text.split('\n').slice(line - 1, line + 2);
  expect(around.join('\n')).toMatch(/collection: articles\n\s+field: excerpt/);
});
