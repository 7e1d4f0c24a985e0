/** The picture that stands for a page which has none of its own: paper, ink, and a landscape of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheLife } from 'next/cache';
import pLimit from 'p-limit';
import { PAPER } from '../../islands/parts/theme.ts';
import { OG_SIZE } from './address.ts';
import { landscape } from './landscape.ts';
import type { PictureWords } from './picture-words.ts';

const INK = '#122528';
const INK_SOFT = '#41565a';
const LINE = '#c9b892';
const WATER = '#2b6f8f';

const FILES = 'node_modules/@fontsource';
const FONTS = [
  ['serif', 'newsreader/files/newsreader-latin-500-normal.woff', 500],
  ['serif-ext', 'newsreader/files/newsreader-latin-ext-500-normal.woff', 500],
  ['sans', 'hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff', 400],
  ['sans-ext', 'hanken-grotesk/files/hanken-grotesk-latin-ext-400-normal.woff', 400],
] as const;

/** A picture takes some 0.2 s of a processor that has pages to serve. */
const oneAtATime = pLimit(1);

/**
 * The picture as PNG, 1200 by 630. Kept by its words, which are all that it depends on: pages that say the same, or are
 * changed in what is not written on it, share one.
 */
export async function drawPicture(words: PictureWords): Promise<Uint8Array> {
  'use cache';
  cacheLife('max');
  return oneAtATime(() => draw(words));
}

/** next/og is loaded here and by nothing else: it is 3 MB, and no page waits for it. */
async function draw({ site, kicker, title, seed }: PictureWords): Promise<Uint8Array> {
  const { ImageResponse } = await import('next/og');
  const { contours, river } = landscape(seed, OG_SIZE);
  const answer = new ImageResponse(
    <div style={{ display: 'flex', width: '100%', height: '100%', background: PAPER.light }}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: drawn into a picture, which has its text beside it */}
      <svg
        {...OG_SIZE}
        viewBox={`0 0 ${OG_SIZE.width} ${OG_SIZE.height}`}
        style={{ position: 'absolute', top: 0, left: 0 }}
      >
        {contours.map((line, index) => (
          <path key={line} d={line} fill="none" stroke={LINE} strokeWidth={index % 5 === 4 ? 2.6 : 1.3} />
        ))}
        <path d={river} fill="none" stroke={WATER} strokeWidth={11} strokeLinecap="round" />
      </svg>
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          padding: '64px 72px 124px',
          width: 900,
          fontFamily: 'sans, sans-ext',
          color: INK_SOFT,
          fontSize: 30,
        }}
      >
        <div style={{ display: 'flex' }}>{kicker}</div>
        <div
          style={{
            display: 'flex',
            fontFamily: 'serif, serif-ext',
            color: INK,
            fontSize: sizeOf(title),
            lineHeight: 1.12,
            textWrap: 'balance',
          }}
        >
          {title}
        </div>
        <div style={{ display: 'flex', color: INK }}>{site}</div>
      </div>
    </div>,
    { ...OG_SIZE, fonts: await fonts() },
  );
  return new Uint8Array(await answer.arrayBuffer());
}

/** A short title is set large; the longest still fits in four lines. */
function sizeOf(title: string): number {
  if (title.length <= 36) return 84;
  return title.length <= 80 ? 66 : 52;
}

async function fonts() {
  return Promise.all(
    FONTS.map(async ([name, file, weight]) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await readFile(join(process.cwd(), FILES, file)),
    })),
  );
}
