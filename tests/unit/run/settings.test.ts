import { expect, test } from 'vitest';
import { siteEnvironment } from '../../../scripts/run/child-environment.mjs';
import { readSettings } from '../../../scripts/run/settings.mjs';

const root = '/project';

test('the environment wins over the file, and the file over the defaults', () => {
  const settings = readSettings({
    root,
    environment: { SITE_PORT: '3100' },
    file: { SITE_PORT: '1', CMS_PORT: '8100' },
  });
  expect([settings.sitePort, settings.cmsPort]).toEqual([3100, 8100]);
  expect(settings.env.SITE_URL).toBe('http://localhost:3100');
});

test('an empty variable counts as unset', () => {
  expect(readSettings({ root, environment: { SITE_PORT: '' }, file: {} }).sitePort).toBe(3000);
});

test('each data folder has a build of its own inside the project', () => {
  const distDir = (dataDir: string) =>
    readSettings({ root, environment: { DATA_DIR: dataDir }, file: {} }).distDir;
  expect(distDir('.data')).toBe('.next');
  expect(distDir('/elsewhere')).toMatch(/^\.next-[0-9a-f]{8}$/);
  expect(distDir('/elsewhere')).not.toBe(distDir('other'));
});

test.each([
  [{ SITE_PORT: 'abc' }, 'SITE_PORT'],
  [{ CMS_PORT: '70000' }, 'CMS_PORT'],
  [{ SITE_PORT: '8055' }, 'SITE_PORT and CMS_PORT'],
  [{ SITE_URL: 'example.org' }, 'SITE_URL'],
])('%o is refused by name', (environment, name) => {
  expect(() => readSettings({ root, environment, file: {} })).toThrow(name);
});

test('the site gets its own secrets and neither the administrator nor the secret of the CMS', () => {
  const file = {
    DIRECTUS_ADMIN_PASSWORD: 'admin-password',
    DIRECTUS_SECRET: 'cms-secret',
    DIRECTUS_SITE_TOKEN: 'site-token',
    REVALIDATE_SECRET: 'signing',
  };
  const env = siteEnvironment(readSettings({ root, environment: { PATH: '/bin' }, file }));
  expect(env).toMatchObject({
    DIRECTUS_SITE_TOKEN: 'site-token',
    REVALIDATE_SECRET: 'signing',
    DATA_DIR: '/project/.data',
  });
  // Set to nothing rather than left out: Next would read them from `.env` itself.
  expect(env).toMatchObject({ DIRECTUS_ADMIN_PASSWORD: '', DIRECTUS_SECRET: '' });
});
