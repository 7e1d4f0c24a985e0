import { expect, test } from 'vitest';
import {
  directusEnvironment,
  operatorEnvironment,
  relayEnvironment,
  siteEnvironment,
} from '../../../scripts/run/child-environment.mjs';
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
  [{ RELAY_PORT: '-1' }, 'RELAY_PORT'],
  [{ SITE_PORT: '8055' }, 'SITE_PORT and CMS_PORT'],
  [{ RELAY_PORT: '3000' }, 'SITE_PORT and RELAY_PORT'],
  [{ CMS_PORT: '8056' }, 'CMS_PORT and RELAY_PORT'],
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

test('the relay gets its token and the signing secret, and no other', () => {
  const file = {
    DIRECTUS_ADMIN_PASSWORD: 'admin-password',
    DIRECTUS_SECRET: 'cms-secret',
    DIRECTUS_SITE_TOKEN: 'site-token',
    RELAY_TOKEN: 'relay-token',
    REVALIDATE_SECRET: 'signing',
    REDIS_URL: 'redis://127.0.0.1:6379',
  };
  const env = relayEnvironment(readSettings({ root, environment: { PATH: '/bin' }, file }));
  expect(env).toEqual({
    PATH: '/bin',
    DIRECTUS_URL: 'http://127.0.0.1:8055',
    SITE_URL: 'http://127.0.0.1:3000',
    RELAY_TOKEN: 'relay-token',
    REVALIDATE_SECRET: 'signing',
    RELAY_PORT: '8056',
    REDIS_URL: 'redis://127.0.0.1:6379',
  });
});

test('the relay and the commands about it meet the site where it listens, or where RELAY_SITE_URL says', () => {
  const addressed = (environment: Record<string, string>) => {
    const settings = readSettings({
      root,
      environment: { SITE_URL: 'https://example.org', SITE_PORT: '3100', ...environment },
      file: {},
    });
    return [relayEnvironment(settings).SITE_URL, operatorEnvironment(settings).SITE_URL];
  };
  expect(addressed({})).toEqual(['http://127.0.0.1:3100', 'http://127.0.0.1:3100']);
  const elsewhere = 'http://proxy.internal';
  expect(addressed({ RELAY_SITE_URL: elsewhere })).toEqual([elsewhere, elsewhere]);
});

test("the Redis of site and relay is not taken for one of Directus's own", () => {
  const environment = { REDIS_URL: 'redis://cache.internal:6379', DB_CLIENT: 'pg' };
  const env = directusEnvironment(readSettings({ root, environment, file: {} }), 'start');
  expect(Object.keys(env).filter((name) => name.startsWith('REDIS'))).toEqual([]);
  expect(env.DB_CLIENT).toBe('pg');
  const own = readSettings({ root, environment: { REDIS: 'redis://own.internal:6379' }, file: {} });
  expect(directusEnvironment(own, 'start').REDIS).toBe('redis://own.internal:6379');
});
