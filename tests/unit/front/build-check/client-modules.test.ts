import { expect, test } from 'vitest';
import { clientFindings, type PageReferences } from '../../../../front/build-check/client-modules.ts';
import { report } from '../../../../front/build-check/finding.ts';
import { NEXT_OWN_CLIENT_MODULES } from '../../../../front/next-internals.ts';

const NEXT = '[project]/node_modules/next/dist/';

/** A page with these modules, each in chunks of its own, that are those of the segment, if one is named. */
function page(name: string, modules: Record<string, string | null>): PageReferences {
  const entries = Object.entries(modules).map(([module, segment], at) => ({ module, segment, at }));
  return {
    page: `app/(site)/${name}`,
    references: {
      clientModules: Object.fromEntries(
        entries.map(({ module, at }) => [module, { chunks: [`/_next/static/chunks/${at}.js`] }]),
      ),
      entryJSFiles: Object.fromEntries(
        entries.flatMap(({ segment, at }) =>
          segment === null ? [] : [[`[project]/app/(site)/${segment}`, [`static/chunks/${at}.js`]]],
        ),
      ),
    },
  };
}

test('what Next gives to every page, and the page for a fault of the site, is no matter', () => {
  const own = [...NEXT_OWN_CLIENT_MODULES].flatMap((module) => [
    `${NEXT}${module}.js`,
    `${NEXT}esm/${module}.js`,
  ]);
  const modules = Object.fromEntries([...own, '[project]/app/global-error.tsx'].map((name) => [name, null]));
  expect(clientFindings([page('page', modules)])).toEqual([]);
});

test('a client component is named once, with every segment that imports it', () => {
  const module = '[project]/components/counter.tsx';
  const findings = clientFindings([
    page('page', { [module]: 'layout' }),
    page('articles/page', { [module]: 'layout' }),
    page('projects/page', { [module]: 'projects/page' }),
  ]);
  expect(findings).toEqual([
    {
      what: 'components/counter.tsx',
      where: ['app/(site)/layout', 'app/(site)/projects/page'],
      advice: expect.stringContaining('island'),
    },
  ]);
});

test('where the chunks do not tell who imports it, the page is named', () => {
  const [finding] = clientFindings([page('articles/page', { '[project]/components/counter.tsx': null })]);
  expect(finding?.where).toEqual(['app/(site)/articles/page']);
});

test('a client component of a package is one of ours', () => {
  const [finding] = clientFindings([page('page', { '[project]/node_modules/a-package/index.js': 'page' })]);
  expect(finding?.what).toBe('node_modules/a-package/index.js');
});

test.each([
  ['client/script', 'next/script', 'island'],
  ['client/app-dir/link', 'next/link', '<a href>'],
  ['client/app-dir/form', 'next/form', '<form action>'],
  ['client/image-component', 'next/image', 'components/picture.tsx'],
  ['shared/lib/lazy-dynamic/preload-chunks', 'next/dynamic', 'Import the component itself'],
])('next/dist/%s is told as %s, with what to write instead', (module, what, advice) => {
  for (const folder of ['', 'esm/']) {
    expect(clientFindings([page('page', { [`${NEXT}${folder}${module}.js`]: 'page' })])).toEqual([
      { what, where: ['app/(site)/page'], advice: expect.stringContaining(advice) },
    ]);
  }
});

test('a client component of Next that is not known is refused by its file', () => {
  const [finding] = clientFindings([page('page', { [`${NEXT}client/brand-new.js`]: 'page' })]);
  expect(finding?.what).toBe('node_modules/next/dist/client/brand-new.js');
});

test('the report names every finding with what to do, and five places of each', () => {
  const where = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const said = report([
    { what: 'x.tsx', where, advice: 'Do this.' },
    { what: 'y.tsx', where: ['h'], advice: 'Do that.' },
  ]);
  expect(said).toContain('  x.tsx\n    in a, b, c, d, e and 2 more\n    Do this.\n');
  expect(said).toContain('  y.tsx\n    in h\n    Do that.\n');
});
