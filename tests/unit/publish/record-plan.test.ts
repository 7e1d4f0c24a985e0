import { describe, expect, it } from 'vitest';
import { planRecording, type Relation } from '../../../directus/extensions/publish/src/record/plan.ts';
import { schemaOf, toAny, toOne } from './record-schema.ts';

const tables = {
  projects: ['id', 'status', 'slug'],
  themes: ['id', 'name', 'slug'],
  indicators: ['id', 'project'],
  directus_files: ['id', 'filesize'],
  directus_users: ['id', 'avatar'],
};

const linksOf = (plan: ReturnType<typeof planRecording>, name: string) =>
  plan.tables.find((table) => table.name === name)?.links;

describe('what is recorded', () => {
  it('is the public collections that exist, with their columns', () => {
    const { tables: recorded } = planRecording(schemaOf(tables));
    expect(recorded.map(({ name }) => name).sort()).toEqual([
      'directus_files',
      'indicators',
      'projects',
      'themes',
    ]);
    expect(recorded.find(({ name }) => name === 'themes')).toMatchObject({
      key: 'id',
      columns: ['id', 'name', 'slug'],
      content: { hasSlug: true, hasStatus: false },
    });
  });

  it('is a junction, with both of its ends', () => {
    const plan = planRecording(
      schemaOf({ ...tables, projects_themes: ['id', 'projects_id', 'themes_id'] }, [
        toOne('projects_themes', 'projects_id', 'projects', { as: 'themes', junction: 'themes_id' }),
        toOne('projects_themes', 'themes_id', 'themes', { junction: 'projects_id' }),
      ]),
    );
    expect(linksOf(plan, 'projects_themes')).toMatchObject([
      { collection: 'projects', field: 'themes', other: { collection: 'themes' } },
      { collection: 'themes', field: 'projects_themes', other: { collection: 'projects' } },
    ]);
  });

  it('is a table of translations or of children, though it is not public itself', () => {
    const plan = planRecording(
      schemaOf(
        {
          ...tables,
          projects_translations: ['id', 'projects_id', 'languages_code'],
          quotes: ['id', 'project'],
        },
        [
          toOne('projects_translations', 'projects_id', 'projects', {
            as: 'translations',
            junction: 'languages_code',
          }),
          toOne('projects_translations', 'languages_code', 'languages', { junction: 'projects_id' }),
          toOne('quotes', 'project', 'projects', { as: 'quotes' }),
        ],
      ),
    );
    expect(linksOf(plan, 'projects_translations')).toMatchObject([{ field: 'translations', other: null }]);
    expect(linksOf(plan, 'quotes')).toMatchObject([{ field: 'quotes', other: null }]);
  });

  it('is no table that only names a public item, no file for its own sake, and none of Directus itself', () => {
    const plan = planRecording(
      schemaOf({ ...tables, messages: ['id', 'about'], galleries: ['id', 'file'] }, [
        toOne('messages', 'about', 'projects'),
        toOne('galleries', 'file', 'directus_files', { as: 'galleries' }),
        toOne('directus_users', 'avatar', 'projects', { as: 'users' }),
      ]),
    );
    for (const name of ['messages', 'galleries', 'directus_users'])
      expect(linksOf(plan, name)).toBeUndefined();
  });

  it('leaves it to the own row that a public item names another', () => {
    const plan = planRecording(schemaOf(tables, [toOne('projects', 'theme', 'themes')]));
    expect(linksOf(plan, 'projects')).toEqual([]);
  });
});

describe('whether an item is public', () => {
  const indicators = toOne('indicators', 'project', 'projects', { as: 'indicators' });
  const contentOf = (name: string, relations: Relation[]) =>
    planRecording(
      schemaOf({ ...tables, pages: ['id', 'status'], block_text: ['id'] }, relations),
    ).contents.get(name);

  it('follows its parent, when it has no status of its own', () => {
    expect(contentOf('indicators', [indicators])?.parents).toMatchObject([
      { collection: 'projects', cascades: true },
    ]);
  });

  it('does not, when another public item can show it too', () => {
    expect(contentOf('indicators', [indicators, toOne('themes', 'best', 'indicators')])?.parents).toEqual([]);
  });

  it('follows the pages on which a block stands', () => {
    const placed = [
      toOne('pages_blocks', 'pages_id', 'pages', { as: 'blocks', junction: 'item' }),
      toAny('pages_blocks', 'pages_id', ['block_text']),
    ];
    expect(contentOf('block_text', placed)?.blocks).toMatchObject([
      {
        table: 'pages_blocks',
        itemColumn: 'item',
        collectionColumn: 'collection',
        pages: [{ collection: 'pages' }],
      },
    ]);
  });
});
