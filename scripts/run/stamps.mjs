// Stamps tell what a result was made from, so that a start redoes only what is out of date.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash over the names and contents of files and folders, and over facts that are not files. What does not exist
 * counts as absent.
 *
 * @param {string} root
 * @param {string[]} inputs files and folders, relative to `root`
 * @param {string[]} [facts]
 * @returns {string} hex
 */
export function hashOf(root, inputs, facts = []) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(root, input))) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.update(JSON.stringify(facts)).digest('hex');
}

/**
 * @param {string} root
 * @param {string} input
 * @returns {string[]} the files in it, sorted, with forward slashes
 */
function filesUnder(root, input) {
  const place = path.join(root, input);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [input];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(root, `${input}/${name}`));
}

/** @param {string} file @param {string} wanted */
export function hasStamp(file, wanted) {
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

/** @param {string} file @param {string} stamp */
export function writeStamp(file, stamp) {
  writeFileSync(file, stamp);
}
