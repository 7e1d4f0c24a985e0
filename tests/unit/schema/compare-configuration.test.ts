/** How bad a difference between two configurations is. */
import { describe, expect, it, test } from 'vitest';
import { compareConfiguration } from '../../../scripts/schema/compare-configuration.ts';
import type { Configuration, ConfigurationItem, Configured } from '../../../scripts/schema/configuration.ts';
import { readRepository } from '../../../scripts/schema/read-repository.ts';
import { ROOT } from '../../support/project-root.ts';

const { configuration } = readRepository(ROOT);
const SITE_ARTICLES = 'Site: published content: read articles';
const isOfSite = ({ policy, collection }: ConfigurationItem) =>
  policy === '5d0d2a55-5f4b-4d0a-9b2b-0a6e4f6f0c01' && collection === 'articles'; // directus/config/policies.json

function edited(
  name: Configured,
  isMeant: (item: ConfigurationItem) => boolean,
  edit: (item: ConfigurationItem) => ConfigurationItem | undefined,
): Configuration {
  const items = configuration[name].flatMap((item) => (isMeant(item) ? (edit(item) ?? []) : [item]));
  return { ...configuration, [name]: items };
}

const found = (after: Configuration) =>
  compareConfiguration(configuration, after).map(
    ({ severity, where, kind }) => `${severity} ${where}: ${kind}`,
  );

test('a configuration is equal to itself', () => {
  expect(found(configuration)).toEqual([]);
});

describe("of the site's role", () => {
  it('a field withdrawn breaks what reads it', () => {
    const after = edited('permissions', isOfSite, (item) => ({ ...item, fields: ['id'] }));
    const [difference] = compareConfiguration(configuration, after);
    expect(difference).toMatchObject({
      severity: 'breaking',
      kind: 'permission withdrawn',
      where: SITE_ARTICLES,
    });
    expect(difference?.touches).toContain('articles.excerpt');
  });

  it('a permission that is gone breaks all that reads the collection', () => {
    const [difference] = compareConfiguration(
      configuration,
      edited('permissions', isOfSite, () => undefined),
    );
    expect(difference).toMatchObject({ severity: 'breaking', touches: ['articles'] });
  });

  it('every field is a risk, and says that more is readable', () => {
    const after = edited('permissions', isOfSite, (item) => ({ ...item, fields: ['*'] }));
    const [difference, ...others] = compareConfiguration(configuration, after);
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ severity: 'risky', kind: 'permission widened' });
    expect(difference?.text).toContain('readable');
  });

  it('all rows are a risk, other rows break', () => {
    const all = edited('permissions', isOfSite, (item) => ({ ...item, permissions: {} }));
    expect(found(all)).toEqual([`risky ${SITE_ARTICLES}: permission widened`]);
    const other = edited('permissions', isOfSite, (item) => ({ ...item, permissions: { id: { _eq: 1 } } }));
    expect(found(other)).toEqual([`breaking ${SITE_ARTICLES}: permission withdrawn`]);
  });

  it('a policy or the role itself breaks when it is gone', () => {
    const isSites = ({ name }: ConfigurationItem) => name === 'Site: published content';
    expect(found(edited('policies', isSites, (item) => ({ ...item, roles: [] })))).toEqual([
      'breaking policy Site: published content: policy changed',
    ]);
    expect(
      found(
        edited(
          'roles',
          ({ name }) => name === 'Site',
          () => undefined,
        ),
      ),
    ).toContain('breaking role Site: role removed');
  });
});

test('rights of others are a risk either way', () => {
  const isEditors = ({ collection, action, fields }: ConfigurationItem) =>
    collection === 'articles' && action === 'update' && Array.isArray(fields);
  expect(found(edited('permissions', isEditors, () => undefined))).toEqual([
    'risky Editor: all content: update articles: permission withdrawn',
  ]);
});

test('of a flow only the names of what differs are told', () => {
  const after = edited(
    'flows',
    ({ name }) => name === 'Confirm a subscription',
    (item) => ({
      ...item,
      options: { type: 'webhook', token: 'hush' },
    }),
  );
  const differences = compareConfiguration(configuration, after);
  expect(differences).toMatchObject([{ severity: 'risky', kind: 'flow changed', text: 'options' }]);
  expect(JSON.stringify(differences)).not.toContain('hush');
});

test('what only the admin app shows is safe', () => {
  const after = edited(
    'presets',
    ({ collection }) => collection === 'redirects',
    () => undefined,
  );
  expect(found(after)).toEqual(['safe preset redirects: preset removed']);
});
