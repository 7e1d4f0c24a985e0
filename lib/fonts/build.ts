/**
 * Cuts the site's Latin fonts in halves, so that a page loads the letters it is likely to have and no others. Next's own
 * build and dev server call this by way of `next.config.ts`, as they do for the islands.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { type Half, lettersOf } from './letters.ts';

/** Where `components/site-fonts.ts` finds them, below the repository. */
const FOLDER = '.fonts';

/** Name of a face, and its file in `node_modules/@fontsource`. */
const FACES = {
  'newsreader-500': 'newsreader/files/newsreader-latin-500-normal.woff2',
  'hanken-grotesk-400': 'hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff2',
  'hanken-grotesk-600': 'hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff2',
};

const HALVES: readonly Half[] = ['core', 'rest'];

/** OpenType features that the site's styles ask for, and those that browsers apply by themselves. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'rlig', 'lnum', 'tnum'];

/** Says what the files beside it were cut from: Next reads its settings several times for one build. */
const STAMP = 'cut-from';

/** Writes the halves of every face, as `.fonts/newsreader-500-core.woff2`, unless they are there: half a second's work. */
export async function buildFonts(root: string): Promise<void> {
  const faces = await Promise.all(
    Object.entries(FACES).map(async ([face, file]) => ({
      face,
      whole: await readFile(path.join(root, 'node_modules', '@fontsource', file)),
    })),
  );
  const stamp = path.join(root, FOLDER, STAMP);
  const cutFrom = digestOf(faces);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === cutFrom) return;
  const { default: subsetFont } = await import('subset-font');
  for (const { face, whole } of faces) {
    for (const half of HALVES) {
      const cut = await subsetFont(whole, lettersOf(half), { targetFormat: 'woff2', keepFeatures: FEATURES });
      writeWhole(path.join(root, FOLDER, `${face}-${half}.woff2`), cut);
    }
  }
  writeWhole(stamp, Buffer.from(cutFrom));
}

function digestOf(faces: readonly { face: string; whole: Buffer }[]): string {
  const digest = createHash('sha256').update(JSON.stringify([FEATURES, HALVES.map(lettersOf)]));
  for (const { face, whole } of faces) digest.update(face).update(whole);
  return digest.digest('hex');
}
