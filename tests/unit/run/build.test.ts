/** `npm run build`: which CMS is asked, what stops it, and what Next gets to see. */
import { expect, test } from 'vitest';
import { buildSite } from '../../../scripts/run/build.mjs';
import { buildEnvironment } from '../../../scripts/run/child-environment.mjs';
import { readSettings } from '../../../scripts/run/settings.mjs';

const root = '/project';
const ELSEWHERE = {
  DIRECTUS_URL: 'https://cms.example.org',
  DIRECTUS_TOKEN: 'administrator',
  SITE_URL: 'https://example.org',
};

/** Runs the command with programs that only note that they ran; the gate ends with `gate`. */
async function build(environment: Record<string, string>, gate = 0) {
  const ran: string[] = [];
  const supervisor = {
    run: async ({ name }: { name: string }) => {
      ran.push(name);
      return name === 'gate' ? gate : 0;
    },
  };
  const settings = readSettings({ root, environment, file: {} });
  const code = await buildSite({ root, args: [], settings, supervisor });
  return { ran, code };
}

test('the gate stands before a build against a CMS elsewhere, and stops it', async () => {
  expect(await build(ELSEWHERE)).toEqual({ ran: ['gate', 'build'], code: 0 });
  expect(await build(ELSEWHERE, 1)).toEqual({ ran: ['gate'], code: 1 });
  expect(await build(ELSEWHERE, 2)).toEqual({ ran: ['gate'], code: 2 });
});

test('nobody is asked where no CMS is named, or the gate is off', async () => {
  expect(await build({})).toEqual({ ran: ['build'], code: 0 });
  expect(await build({ ...ELSEWHERE, SCHEMA_GATE: 'off' }, 1)).toEqual({ ran: ['build'], code: 0 });
});

test('a host builds with what it has set, where Next looks for it, and without the administrator', () => {
  const environment = { ...ELSEWHERE, DATA_DIR: '/data', HOST_OWN_NAME: 'x' };
  const env = buildEnvironment(readSettings({ root, environment, file: {} }));
  expect(env).toMatchObject({ DIRECTUS_URL: ELSEWHERE.DIRECTUS_URL, DIRECTUS_TOKEN: '', HOST_OWN_NAME: 'x' });
  expect(env).not.toHaveProperty('NEXT_DIST_DIR');
  expect(buildEnvironment(readSettings({ root, environment: {}, file: {} }))).toMatchObject({
    DIRECTUS_URL: 'http://127.0.0.1:8055',
  });
});
