import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIslands, islandsFolder } from '../../../lib/islands/build.ts';
import { hashedFile } from '../../../lib/islands/hashed-file.ts';
import { manifest, parseManifest } from '../../../lib/islands/manifest.ts';
import { ISLANDS } from '../../../lib/islands/names.ts';
import { islandHeaders, islandsIn } from '../../../lib/islands/next-phase.ts';
import { ROOT } from '../../support/project-root.ts';

const [FIRST] = ISLANDS;
const A_YEAR_AND_A_DAY = 366 * 24 * 60 * 60; // seconds

it('every module in islands/ is in the list, and defines the element of its name', () => {
  const modules = readdirSync(path.join(ROOT, 'islands')).filter((name) => name.endsWith('.ts'));
  expect(modules.toSorted()).toEqual(ISLANDS.map((name) => `${name}.ts`).toSorted());
  for (const name of ISLANDS) {
    expect(readFileSync(path.join(ROOT, 'islands', `${name}.ts`), 'utf8')).toContain(
      `defineIsland('${name}'`,
    );
  }
});

describe('the file of an island', () => {
  const text = (words: string) => new TextEncoder().encode(words);

  it('has the same name as long as its content is the same, and another one else', () => {
    expect(hashedFile('a-b', text('one'))).toEqual(hashedFile('a-b', text('one')));
    expect(hashedFile('a-b', text('one')).fileName).not.toBe(hashedFile('a-b', text('two')).fileName);
    expect(hashedFile('a-b', text('one')).fileName).toMatch(/^a-b\.[0-9a-f]{8}\.js$/);
  });

  it('is described by the digest that browsers compare', () => {
    const digest = createHash('sha384').update('one').digest('base64');
    expect(hashedFile('a-b', text('one')).integrity).toBe(`sha384-${digest}`);
  });
});

describe('a manifest', () => {
  it('that is not there says who makes it', () => {
    expect(() => parseManifest(undefined)).toThrow(/next\.config\.ts/);
  });

  it('without one of the islands is refused', () => {
    expect(() => parseManifest('{}')).toThrow(FIRST);
  });
});

describe('a build of the islands', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'vitrine-islands-'));
    cpSync(path.join(ROOT, 'islands'), path.join(root, 'islands'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const built = () => readdirSync(islandsFolder(root));
  const served = (src: string) => readFileSync(path.join(root, 'public', src));

  it('writes what its manifest names, one file for each', async () => {
    const islands = await buildIslands(root);
    expect(built()).toHaveLength(ISLANDS.length);
    for (const name of ISLANDS) {
      const { src, integrity } = islands[name];
      expect(hashedFile(name, served(src))).toMatchObject({ src, integrity });
    }
  });

  it('gives the same files again, whoever builds and however many at once', async () => {
    const [one, ...others] = await Promise.all([buildIslands(root), buildIslands(root), buildIslands(root)]);
    for (const other of others) expect(other).toEqual(one);
    expect(built()).toHaveLength(ISLANDS.length);
  });

  it('leaves the files of earlier builds, which their pages still name', async () => {
    const { [FIRST]: before } = await buildIslands(root);
    writeFileSync(path.join(root, 'islands', `${FIRST}.ts`), 'customElements.define("a-b", HTMLElement);');
    const { [FIRST]: after } = await buildIslands(root);
    expect(after.src).not.toBe(before.src);
    expect(served(before.src).length).toBeGreaterThan(0);
  });

  it('removes what no build has made for a year', async () => {
    mkdirSync(islandsFolder(root), { recursive: true });
    const old = path.join(islandsFolder(root), 'gone.00000000.js');
    writeFileSync(old, '');
    const then = Date.now() / 1000 - A_YEAR_AND_A_DAY;
    utimesSync(old, then, then);
    await buildIslands(root);
    expect(built()).not.toContain('gone.00000000.js');
  });

  it('fails with the place of the fault when an island does not compile', async () => {
    writeFileSync(path.join(root, 'islands', `${FIRST}.ts`), 'const = 1;');
    await expect(buildIslands(root)).rejects.toThrow(`islands/${FIRST}.ts:1`);
  });

  it('keeps every island below 4 KB', async () => {
    for (const { src } of Object.values(await buildIslands(root))) {
      expect(served(src).length).toBeLessThan(4096);
    }
  });
});

it('a process that loads the settings for development, and no more, ends by itself', async () => {
  const load = `(await import('./next.config.ts')).default('phase-development-server')`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', `await ${load}; console.log('loaded');`],
    { cwd: ROOT, timeout: 60_000 },
  );
  expect(stdout).toContain('loaded');
}, 90_000);

describe('the settings of Next', () => {
  it('have nothing of islands where nothing is built', async () => {
    expect(await islandsIn('phase-production-server', '/nowhere')).toBeUndefined();
    expect(islandHeaders(undefined)).toEqual([]);
  });

  it('let browsers keep exactly the files that are named by their content', () => {
    const src = (name: string) => `/islands/${name}.4f3a91c2.js`;
    const files = (facts: { integrity?: string }) =>
      manifest.parse(Object.fromEntries(ISLANDS.map((name) => [name, { src: src(name), ...facts }])));
    const rules = islandHeaders(files({ integrity: 'sha384-x' }));
    expect(rules.map(({ source }) => source)).toEqual(ISLANDS.map(src));
    expect(islandHeaders(files({}))).toEqual([]);
  });
});
