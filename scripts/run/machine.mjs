// What must hold of the machine before anything is changed on it.
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

const INSTALL_BYTES = 1.5e9; // both node_modules with npm's cache, measured on Linux x64
const DATA_BYTES = 1e8; // database, logs and page store of the demo, with room to write

/**
 * @param {{ root: string, dataDir: string, installs: boolean }} machine `installs`: packages are still to come
 */
export function requireRoom({ root, dataDir, installs }) {
  makeWritable(dataDir);
  if (installs) requireBytes(root, INSTALL_BYTES, 'the installation takes');
  requireBytes(dataDir, DATA_BYTES, 'the data take at least');
}

/** @param {string} dir */
function makeWritable(dir) {
  try {
    makeFolder(path.join(dir, 'logs'));
    accessSync(dir, constants.W_OK);
  } catch (cause) {
    const reason = existsSync(dir) ? 'is no folder that this user may write to' : 'cannot be created';
    throw new Refusal(`DATA_DIR ${dir} ${reason}: correct its permissions, or choose another DATA_DIR.`, {
      cause,
    });
  }
}

/** One level after the other: the recursive mkdir of Node never ends below /proc. @param {string} dir */
function makeFolder(dir) {
  if (existsSync(dir)) return;
  makeFolder(path.dirname(dir));
  mkdirSync(dir);
}

/** @param {string} dir @param {number} wanted bytes @param {string} what */
function requireBytes(dir, wanted, what) {
  if (typeof statfsSync !== 'function') return; // before Node 18.15
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  if (free >= wanted) return;
  const gigabytes = (/** @type {number} */ bytes) => `${(bytes / 1e9).toFixed(1)} GB`;
  throw new Refusal(
    `Only ${gigabytes(free)} are free on the disk of ${dir} and ${what} ${gigabytes(wanted)}: free some space first.`,
  );
}
