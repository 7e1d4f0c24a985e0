/**
 * How fast a warm article leaves the house: by the front, by plain `next start` with our cache handlers, by bare Next
 * with a page of as many bytes as that one, and by nginx with the front's bytes in files, which is as fast as this
 * machine can. The servers take turns and are compared round by round, so that what else the machine does meets them alike.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { redisProgram } from '../../tests/support/find-redis.ts';
import { startRedis } from '../../tests/support/start-redis.ts';
import { type Server, serveSite, type TestSite } from '../../tests/support/start-site.ts';
import { waitFor } from '../../tests/support/wait-for.ts';
import { articleAddress, articleMarkup } from './article.ts';
import type { Ground } from './ground.ts';
import { type Encoding, findWrk, type LoadResult, loadOnce, rawBytes } from './load-client.ts';
import { type Nginx, startNginx } from './nginx.ts';
import { startOnOwnCaches } from './own-caches.ts';
import { type Figure, figure, median } from './report.ts';

/**
 * Rounds of which the median counts: many and short, for on a machine that is shared with others even a quiet one runs twice
 * as fast from one ten seconds to the next, and what is compared has to meet the same.
 */
const ROUNDS = 15;
const ROUND_SECONDS = 1;
const WARM_UP_SECONDS = 3;
const ENCODINGS: readonly Encoding[] = ['identity', 'gzip'];
/** Who is compared with whom; the targets are those that the site promises. */
const PAIRS: readonly Pair[] = [
  { us: 'front', other: 'nginx', least: 0.4 },
  { us: 'front', other: 'bare Next', least: 20, mostP99: 0.1 },
  { us: 'front on Redis', other: 'bare Next', least: 20, mostP99: 0.1 },
  { us: 'next start', other: 'bare Next', least: 0.9, mostP99: 1.2 },
  { us: 'next start on Redis', other: 'bare Next', least: 0.9, mostP99: 1.2 },
  { us: 'next start', other: "next start on Next's own caches", least: 0.9, mostP99: 1.2 },
  { us: 'next start on Redis', other: "next start on Next's own caches", least: 0.9, mostP99: 1.2 },
  { us: "next start on Next's own caches", other: 'bare Next', least: null },
];

type Name =
  | 'front'
  | 'front on Redis'
  | 'next start'
  | 'next start on Redis'
  | "next start on Next's own caches"
  | 'bare Next'
  | 'nginx';

interface Pair {
  us: Name;
  other: Name;
  /** Share of the other's requests per second; null where that is only told. */
  least: number | null;
  /** Multiple of the other's p99. */
  mostP99?: number;
}

interface Contender {
  name: Name;
  address: string;
}

/** Requests per second and p99 of a warm article, as multiples of each other. */
export async function benchLoad(ground: Ground): Promise<Figure[]> {
  const { site } = await ground.served();
  const front = site.url + articleAddress();
  const plain = await serveAgain(ground, { by: 'next' });
  const bare = await ground.bareNext(await articleMarkup(plain.url));
  const next = plain.url + articleAddress();
  const own = await startOnOwnCaches(await ground.cms());
  ground.cleanUp.defer(() => own.stop());
  await warm(front);
  await warm(next);
  await warm(own.url + articleAddress());
  for (const { url } of [site, plain, own]) await render(url + RENDERED);
  await render(bare.renderedAddress);
  const nginx = await nginxWith(ground, front);
  const contenders: Contender[] = [
    { name: 'front', address: front },
    { name: 'next start', address: next },
    { name: 'bare Next', address: await bare.articleOf((await rawBytes(next, 'identity')).body.byteLength) },
    { name: "next start on Next's own caches", address: own.url + articleAddress() },
    ...(nginx ? [{ name: 'nginx' as const, address: nginx.url }] : []),
    ...(await onRedis(ground)),
  ];
  const client = (await findWrk()) ? 'wrk' : 'a client of our own';
  ground.say(`putting load on ${contenders.map(({ name }) => name).join(', ')} with ${client}`);
  const figures: Figure[] = [];
  for (const encoding of ENCODINGS) figures.push(...(await compare(contenders, encoding)));
  return figures;
}

async function compare(contenders: readonly Contender[], encoding: Encoding): Promise<Figure[]> {
  const rounds = new Map<Name, LoadResult[]>();
  for (const { address } of contenders) await loadOnce({ address, encoding, seconds: WARM_UP_SECONDS });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, address } of contenders) {
      const result = await loadOnce({ address, encoding, seconds: ROUND_SECONDS });
      rounds.set(name, [...(rounds.get(name) ?? []), result]);
    }
  }
  const of = (name: Name, fact: keyof LoadResult) =>
    rounds.has(name) ? median((rounds.get(name) ?? []).map((result) => result[fact])) : null;
  const sizes = new Map<string, string>();
  for (const { name, address } of contenders) sizes.set(name, await sizeOf(address, encoding));

  return PAIRS.flatMap(({ us, other, least, mostP99 }) => {
    if (!rounds.has(us)) return [];
    const share = (fact: keyof LoadResult) => {
      const theirs = rounds.get(other);
      if (!theirs) return null;
      const shares = (rounds.get(us) ?? []).flatMap((ours, round) => {
        const their = theirs[round];
        return their ? [ours[fact] / their[fact]] : [];
      });
      return median(shares);
    };
    const behind = (fact: keyof LoadResult, unit: string) =>
      `${of(us, fact)?.toFixed(unit === 'ms' ? 1 : 0)} against ${of(other, fact)?.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`;
    const absent = rounds.has(other) ? null : 'skipped: nginx is not installed';
    return [
      figure({
        subject: `${us}: requests per second, ${encoding}, share of ${other}`,
        value: share('perSecond'),
        unit: 'times',
        target: least === null ? null : { atLeast: least },
        detail: absent ?? `${behind('perSecond', 'a second')}; ${sizes.get(us)} against ${sizes.get(other)}`,
      }),
      figure({
        subject: `${us}: p99, ${encoding}, multiple of ${other}`,
        value: share('p99Ms'),
        unit: 'times',
        target: mostP99 === undefined ? null : { atMost: mostP99 },
        detail: absent ?? behind('p99Ms', 'ms'),
      }),
    ];
  });
}

/** The same build once more, served otherwise, until the bench ends. */
async function serveAgain(
  { cms, served, cleanUp }: Ground,
  how: { by: Server; redisUrl?: string },
): Promise<TestSite> {
  const { build } = await served();
  const site = await serveSite({ build, cms: await cms(), ...how });
  cleanUp.defer(() => site.stop());
  return site;
}

/** The same with pages in Redis; none where there is no Redis. */
async function onRedis(ground: Ground): Promise<Contender[]> {
  if ((await redisProgram()) === undefined) return [];
  const redis = await startRedis();
  ground.cleanUp.defer(() => redis.stop());
  const contenders: Contender[] = [];
  for (const [name, by] of [
    ['front on Redis', 'front'],
    ['next start on Redis', 'next'],
  ] as const) {
    const { url } = await serveAgain(ground, { by, redisUrl: redis.url });
    contenders.push({ name, address: url + articleAddress() });
    await warm(url + articleAddress());
    await render(url + RENDERED);
  }
  return contenders;
}

/** Makes sure that the load meets the page cache and no render: what was compressed best is there last. */
async function warm(address: string): Promise<void> {
  await waitFor(
    async () => {
      const { headers } = await fetch(address, { headers: { 'accept-encoding': 'br' } });
      return headers.get('x-nextjs-cache') === 'HIT' || headers.get('content-encoding') === 'br';
    },
    { what: `a kept page at ${address}` },
  );
}

/** A page of the site that is rendered for each reader. */
const RENDERED = '/search?q=river';
const RENDERS = 5;

/**
 * Makes the server render, as every server has that is not quite new. One that never has computes Next's ETag of a page
 * ten times as slowly, whoever keeps the page: seen with Next 16.4.6 and Node 24.21, 0.65 ms of 60 KB instead of 0.07.
 */
async function render(address: string): Promise<void> {
  for (let time = 0; time < RENDERS; time += 1) await (await fetch(address)).arrayBuffer();
}

/** nginx with the very bytes that the site serves; null where nginx is not installed. */
async function nginxWith({ cleanUp }: Ground, address: string): Promise<Nginx | null> {
  const html = Buffer.from(await (await fetch(address)).arrayBuffer());
  const nginx = await startNginx({ html, gzipped: await gzippedBytes(address, html) });
  if (nginx) cleanUp.defer(() => nginx.stop());
  return nginx;
}

/** The site's own gzip, byte for byte, so that nobody wins by another level of it. */
async function gzippedBytes(address: string, html: Buffer): Promise<Buffer> {
  const { body, encoding } = await rawBytes(address, 'gzip');
  return encoding === 'gzip' && gunzipSync(body).equals(html) ? body : gzipSync(html);
}

async function sizeOf(address: string, encoding: Encoding): Promise<string> {
  return `${((await rawBytes(address, encoding)).body.byteLength / 1024).toFixed(1)} KiB`;
}
