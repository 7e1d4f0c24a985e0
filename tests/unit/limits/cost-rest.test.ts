/** What a REST query costs: the most rows that its answer can hold. */
import { expect, it } from 'vitest';
import { costOfRest, type Model } from '../../../directus/extensions/limits/src/cost-rest.ts';

const relation = (
  collection: string,
  field: string,
  related_collection: string | null,
  one_field: string | null,
) => ({
  collection,
  field,
  related_collection,
  meta: { one_field },
});

const MODEL: Model = {
  collections: {
    projects: { singleton: false },
    site_settings: { singleton: true },
    directus_files: { singleton: false },
  },
  relations: [
    relation('projects_themes', 'projects_id', 'projects', 'themes'),
    relation('projects_themes', 'themes_id', 'themes', null),
    relation('projects', 'cover', 'directus_files', null),
    relation('pages_blocks', 'item', null, null),
    relation('pages_blocks', 'pages_id', 'site_settings', 'blocks'),
    relation('block_projects', 'page', 'pages', 'projects'),
  ],
};

it.each([
  ['a list of which nothing is said', '/items/projects', {}, 100],
  ['a list, and columns', '/items/projects', { limit: '5', fields: 'id,title' }, 5],
  ['no more than Directus gives', '/items/projects', { limit: 9_999 }, 500],
  ['one item', '/items/projects/3', { fields: '*' }, 1],
  ['a single related item', '/items/projects', { limit: 5, fields: ['cover.title'] }, 5 * 2],
  ['a list in it', '/items/projects/3', { fields: 'themes.sort' }, 1 + 100],
  [
    'what lies in one, once however many columns',
    '/items/projects/3',
    { fields: 'themes.themes_id.name,themes.themes_id.slug' },
    1 + 100 * 2,
  ],
  [
    'a limit in deep',
    '/items/projects',
    { limit: 5, fields: 'themes.themes_id.name', deep: '{"themes":{"_limit":3}}' },
    5 * (1 + 3 * 2),
  ],
  [
    'an alias',
    '/items/projects/3',
    { fields: 'tagged.sort', alias: { tagged: 'themes' }, deep: { tagged: { _limit: 2 } } },
    1 + 2,
  ],
  ['every relation for a wildcard', '/items/projects/3', { fields: '*.id' }, 1 + 1 + 100],
  [
    'an item of any collection',
    '/items/site_settings',
    { fields: 'blocks.item:block_projects.projects.id' },
    1 + 100 * 2,
  ],
  ['an encoded address, and that of files', '/FILES', { limit: 7 }, 7],
  ['an encoded collection', '/items/%70rojects', { limit: 7 }, 7],
  ['an export', '/utils/export/projects', { limit: 7 }, 7],
  ['what is no relation, nothing', '/items/projects', { limit: 7, fields: 'title.x.y' }, 7],
  ['an address without items, nothing', '/server/info', { fields: 'a.b' }, 0],
])('counts %s', (_what, address, query, cost) => {
  expect(costOfRest(MODEL, address, query)).toBe(cost);
});
