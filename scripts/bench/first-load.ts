/** JavaScript that a browser loads with a page, against what the least page of the same Next loads. */
import { gzipSync } from 'node:zlib';
import { articleMarkup } from './article.ts';
import type { Ground } from './ground.ts';
import { type Figure, figure } from './report.ts';
import { routes } from './routes.ts';

/** The bound; without React on reading pages it will be 0. */
const MOST_TIMES = 1.05;
const KIB = 1024;

/** First-load JavaScript of each route, as a multiple of a bare page's. */
export async function benchScripts(ground: Ground): Promise<Figure[]> {
  const { site } = await ground.served();
  const bare = await ground.bareNext(await articleMarkup(site.url));
  const floor = await firstLoad(`${bare.url}/`);
  ground.say(`a bare page loads ${inKib(floor)} of JavaScript`);
  const figures: Figure[] = [];
  for (const { name, address } of routes()) {
    const load = await firstLoad(site.url + address);
    figures.push(
      figure({
        subject: name,
        value: load.bytes / floor.bytes,
        unit: 'times bare',
        target: { atMost: MOST_TIMES },
        detail: `${inKib(load)} gzip against ${inKib(floor)}`,
      }),
    );
  }
  return figures;
}

interface Load {
  bytes: number;
  files: number;
}

/** What modern browsers fetch of the scripts that the HTML names; `nomodule` ones they do not. */
async function firstLoad(address: string): Promise<Load> {
  const html = await (await fetch(address)).text();
  const tags = html.match(/<script\b[^>]*>/gi) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? []);
  const files = new Set(sources.map((source) => new URL(source, address).href));
  let bytes = 0;
  for (const file of files) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).byteLength;
  }
  return { bytes, files: files.size };
}

function inKib({ bytes, files }: Load): string {
  return `${(bytes / KIB).toFixed(1)} KiB in ${files} files`;
}
