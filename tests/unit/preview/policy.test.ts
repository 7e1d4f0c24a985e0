/** What previews may read, as the repository configures it. */
import { expect, it } from 'vitest';
import { previewPermissions, sitePermissions } from '../../support/site-policy.ts';

const site = new Map(sitePermissions().map((one) => [one.collection, one]));

it('a preview only reads, and only the fields that the site reads too: one query serves both', () => {
  const preview = previewPermissions().filter(({ collection }) => collection !== 'directus_versions');
  expect(preview.length).toBeGreaterThan(20);
  for (const { collection, action, fields } of preview) {
    expect(action).toBe('read');
    expect([collection, fields]).toEqual([collection, site.get(collection)?.fields]);
  }
});

it('it reads more rows than the site of what has drafts, and of what hangs on them; of nothing else', () => {
  const wider = previewPermissions()
    .filter(({ collection, permissions }) => {
      const ofSite = site.get(collection)?.permissions;
      return JSON.stringify(permissions) !== JSON.stringify(ofSite);
    })
    .map(({ collection }) => collection);
  expect(wider.filter((name) => !/^(?:articles|projects|pages)(?:_|$)/.test(name)).sort()).toEqual([
    'block_projects_projects',
    'directus_versions',
    'indicators',
    'project_funding',
    'project_updates',
  ]);
});
