/**
 * Cuts the site's fonts in halves, so that a page loads the letters it is likely to have and no others. Next's own
 * build and dev server call this by way of `next.config.ts`, as they do for the islands.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { type Half, lettersOf, type Script } from './letters.ts';

/** Where `components/site-fonts.ts` and `arabic-fonts.ts` find them, below the repository. */
const FOLDER = '.fonts';

interface Face {
  name: string;
  /** Below `node_modules`. */
  file: string;
  script: Script;
  /** Where one file has all weights: those that the styles ask for. */
  weights?: { min: number; max: number; default: number };
}

const FACES: readonly Face[] = [
  {
    name: 'newsreader-500',
    file: '@fontsource/newsreader/files/newsreader-latin-500-normal.woff2',
    script: 'latin',
  },
  {
    name: 'hanken-grotesk-400',
    file: '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff2',
    script: 'latin',
  },
  {
    name: 'hanken-grotesk-600',
    file: '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff2',
    script: 'latin',
  },
  {
    name: 'vazirmatn',
    file: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    script: 'arabic',
    weights: { min: 400, max: 600, default: 400 },
  },
];

const HALVES: readonly Half[] = ['core', 'rest'];

/** OpenType features that the site's styles ask for, and those that browsers apply by themselves. */
const FEATURES = [
  ...['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'rlig', 'lnum', 'tnum'],
  ...['isol', 'init', 'medi', 'fina'],
];

/** Says what the files beside it were cut from: Next reads its settings several times for one build. */
const STAMP = 'cut-from';

/** Writes the halves of every face, as `.fonts/newsreader-500-core.woff2`, unless they are there: half a second's work. */
export async function buildFonts(root: string): Promise<void> {
  const faces = await Promise.all(
    FACES.map(async (face) => ({ face, whole: await readFile(path.join(root, 'node_modules', face.file)) })),
  );
  const stamp = path.join(root, FOLDER, STAMP);
  const cutFrom = digestOf(faces);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === cutFrom) return;
  const { default: subsetFont } = await import('subset-font');
  for (const { face, whole } of faces) {
    for (const half of HALVES) {
      const cut = await subsetFont(whole, lettersOf(face.script, half), {
        targetFormat: 'woff2',
        keepFeatures: FEATURES,
        variationAxes: face.weights ? { wght: face.weights } : {},
      });
      writeWhole(path.join(root, FOLDER, `${face.name}-${half}.woff2`), cut);
    }
  }
  writeWhole(stamp, Buffer.from(cutFrom));
}

function digestOf(faces: readonly { face: Face; whole: Buffer }[]): string {
  const digest = createHash('sha256').update(FEATURES.join());
  for (const { face, whole } of faces) {
    digest
      .update(JSON.stringify([face, ...HALVES.map((half) => lettersOf(face.script, half))]))
      .update(whole);
  }
  return digest.digest('hex');
}
