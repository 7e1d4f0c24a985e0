/** What a pull writes is in the order and the words of what was committed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inOrderOf, itemsInOrderOf } from '../../../scripts/schema/in-order-of.ts';
import { inWordsOf } from '../../../scripts/schema/in-words-of.ts';
import { parseSnapshot, type Snapshot, type SnapshotField } from '../../../scripts/schema/snapshot.ts';
import { snapshotYaml } from '../../../scripts/schema/snapshot-yaml.ts';
import { ROOT } from '../../support/project-root.ts';

const column = (field: string, type: string, schema: Record<string, unknown>): SnapshotField => ({
  collection: 'articles',
  field,
  type,
  meta: { hidden: false },
  schema: {
    name: field,
    data_type: type,
    max_length: null,
    default_value: null,
    is_nullable: true,
    ...schema,
  },
});

const model = (vendor: string, fields: SnapshotField[]): Snapshot => ({
  version: 1,
  directus: '11.17.4',
  vendor,
  collections: [{ collection: 'articles', meta: {}, schema: { name: 'articles' } }],
  fields,
  systemFields: [],
  relations: [],
});

const key = { is_primary_key: true, is_unique: false, has_auto_increment: true, is_nullable: false };
const committed = model('sqlite', [
  column('id', 'integer', key),
  column('title', 'string', { data_type: 'varchar', max_length: 255 }),
  column('author', 'uuid', { data_type: 'char', max_length: 36 }),
]);
const postgres = model('postgres', [
  column('id', 'integer', {
    ...key,
    is_unique: true,
    default_value: "nextval('articles_id_seq')",
    numeric_precision: 32,
  }),
  column('title', 'string', { data_type: 'character varying', max_length: 255 }),
  column('author', 'uuid', { data_type: 'uuid' }),
]);

test('a model of PostgreSQL that is equal becomes the committed one, and the other way round', () => {
  expect(inWordsOf(postgres, committed)).toEqual(committed);
  expect(inWordsOf(committed, postgres)).toEqual(postgres);
});

test('what was chosen is kept, and a new field has the words of its type', () => {
  const changed = model('postgres', [
    ...postgres.fields.filter(({ field }) => field !== 'title'),
    column('title', 'string', { data_type: 'character varying', max_length: 100, is_nullable: false }),
    column('editor', 'uuid', { data_type: 'uuid' }),
  ]);
  const fields = new Map(inWordsOf(changed, committed).fields.map((one) => [one.field, one.schema]));
  expect(fields.get('title')).toMatchObject({ data_type: 'varchar', max_length: 100, is_nullable: false });
  expect(fields.get('editor')).toMatchObject({ name: 'editor', data_type: 'char', max_length: 36 });
});

test('fields keep their places, and new ones follow those of their collection', () => {
  const [id, title, author] = committed.fields;
  const fresh = column('excerpt', 'text', {});
  const elsewhere = { ...fresh, collection: 'pages' };
  const pulled = model(
    'sqlite',
    [elsewhere, fresh, author, id, title].filter((one) => one !== undefined),
  );
  expect(inOrderOf(pulled, committed).fields).toEqual([id, title, author, fresh, elsewhere]);
});

test('items and their properties keep their places too', () => {
  const known = [
    { name: 'Beta', icon: null, _syncId: 'b' },
    { name: 'Alpha', icon: 'star', _syncId: 'a' },
  ];
  const pulled = [
    { _syncId: 'd', icon: null, name: 'New' },
    { _syncId: 'a', icon: 'star', name: 'Alpha' },
    { icon: null, name: 'Beta', _syncId: 'b' },
  ];
  const written = itemsInOrderOf(pulled, known);
  expect(JSON.stringify(written.slice(0, 2))).toBe(JSON.stringify(known));
  expect(JSON.stringify(written[2])).toBe(JSON.stringify({ name: 'New', icon: null, _syncId: 'd' }));
});

test('the committed text is what a pull writes, so that one more field is no more than its own lines', () => {
  const text = readFileSync(path.join(ROOT, 'schema.yaml'), 'utf8');
  const snapshot = parseSnapshot(text, 'schema.yaml');
  expect(snapshotYaml(snapshot)).toBe(text);

  const [like] = snapshot.fields;
  if (!like) throw new Error('Expected fields in schema.yaml');
  const known = new Set(text.split('\n'));
  const written = snapshotYaml({ ...snapshot, fields: [...snapshot.fields, { ...like, field: 'one_more' }] });
  expect(written.split('\n').filter((line) => !known.has(line))).toEqual(['    field: one_more']);
});
