// Builds our extensions of Directus where their sources have changed. What is built is not committed, so that it
// can never differ from its sources.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode, systemEnvironment } from './run-node.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const EXTENSIONS = path.join(HERE, 'extensions');
const SDK_CLI = path.join(HERE, 'node_modules', '@directus', 'extensions-sdk', 'cli.js');
/** What every extension is made from, besides its own files: what it may import, and what builds it. */
const SHARED_INPUTS = [path.join(HERE, '..', 'contract'), path.join(HERE, 'package-lock.json')];
const DIST = 'dist';
const STAMP = 'stamp';

/**
 * Builds each folder of `extensions` that has a `package.json` and is out of date: about 14 s for each, nothing when
 * all is up to date. Two processes may do so at once: each builds in a folder of its own and then moves the
 * finished files into place.
 *
 * @param {{ log?: (line: string) => void }} [task]
 */
export async function buildExtensions({ log = () => {} } = {}) {
  for (const name of readdirSync(EXTENSIONS).sort()) {
    const folder = path.join(EXTENSIONS, name);
    if (existsSync(path.join(folder, 'package.json'))) await buildExtension(folder, log);
  }
}

/** @param {string} folder @param {(line: string) => void} log */
async function buildExtension(folder, log) {
  const dist = path.join(folder, DIST);
  const stamp = path.join(dist, STAMP);
  const wanted = hashOf([path.join(folder, 'package.json'), path.join(folder, 'src'), ...SHARED_INPUTS]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  log(`building the extension ${path.basename(folder)}`);
  mkdirSync(dist, { recursive: true });
  const building = mkdtempSync(path.join(dist, 'building-'));
  try {
    await runNode([SDK_CLI, 'build', ...optionsFor(folder, building)], {
      env: systemEnvironment(),
      cwd: folder,
    });
    writeFileSync(path.join(building, STAMP), wanted);
    const stampLast = readdirSync(building).sort((a, b) => Number(a === STAMP) - Number(b === STAMP));
    for (const file of stampLast) renameSync(path.join(building, file), path.join(dist, file));
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * What the SDK would read from `package.json`, with its results in another folder.
 *
 * @param {string} folder
 * @param {string} output
 */
function optionsFor(folder, output) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { type, path: paths, entries } = manifest['directus:extension'];
  if (type !== 'bundle')
    throw new Error(`${folder}: expected "directus:extension" of type bundle, got ${type}.`);
  const outputs = Object.fromEntries(
    Object.entries(paths).map(([part, file]) => [part, path.join(output, path.basename(file))]),
  );
  return ['--type', 'bundle', '--input', JSON.stringify(entries), '--output', JSON.stringify(outputs)];
}

/** @param {string[]} inputs files and folders */
function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesUnder)) {
    const content = readFileSync(file);
    hash.update(`${path.relative(HERE, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} */
function filesUnder(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}
