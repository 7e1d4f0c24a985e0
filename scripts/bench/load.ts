/**
 * How fast a warm article leaves the house: the site against nginx with the same bytes in files, which is as fast
 * as this machine can, and against bare Next with a page of as many bytes of the same markup, which shows what our cache
 * handlers cost. The servers take turns, so that what else the machine does meets them alike.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { redisProgram } from '../../tests/support/find-redis.ts';
import { startRedis } from '../../tests/support/start-redis.ts';
import { serveSite } from '../../tests/support/start-site.ts';
import { waitFor } from '../../tests/support/wait-for.ts';
import { articleAddress, articleMarkup } from './article.ts';
import type { Ground } from './ground.ts';
import { type Encoding, findWrk, type LoadResult, loadOnce, rawBytes } from './load-client.ts';
import { type Nginx, startNginx } from './nginx.ts';
import { type Figure, figure, median } from './report.ts';

/** Rounds of which the median counts. */
const ROUNDS = 5;
const ROUND_SECONDS = 3;
const WARM_UP_SECONDS = 2;
const ENCODINGS: readonly Encoding[] = ['identity', 'gzip'];
/** Share of nginx's requests per second that a bare Next page reaches (measured: 1,431 of 80,480). */
const LEAST_OF_NGINX = 1 / 60;
/** Ours: the durable store may cost a tenth of what Next's own cache in memory serves. */
const LEAST_OF_BARE = 0.9;
/** Ours: what a reader may feel of it at the slow end. */
const MOST_P99_OF_BARE = 1.2;

/** Who is compared with whom. */
const PAIRS = [
  { us: 'site', other: 'nginx' },
  { us: 'site', other: 'bare' },
  { us: 'redis', other: 'bare' },
] as const;

interface Contender {
  /** `redis` is the site once more, with its pages in Redis. */
  name: 'site' | 'redis' | 'nginx' | 'bare';
  address: string;
}

/** Requests per second and p99 of a warm article, as shares of nginx's and of bare Next's. */
export async function benchLoad(ground: Ground): Promise<Figure[]> {
  const { site } = await ground.served();
  const bare = await ground.bareNext(await articleMarkup(site.url));
  const address = site.url + articleAddress();
  await warm(address);
  const nginx = await nginxWith(ground, address);
  const contenders: Contender[] = [
    { name: 'site', address },
    { name: 'bare', address: await bare.articleOf((await rawBytes(address, 'identity')).body.byteLength) },
    ...(nginx ? [{ name: 'nginx' as const, address: nginx.url }] : []),
    ...(await siteOnRedis(ground)),
  ];
  const client = (await findWrk()) ? 'wrk' : 'a client of our own';
  ground.say(`putting load on ${contenders.map(({ name }) => name).join(', ')} with ${client}`);
  const figures: Figure[] = [];
  for (const encoding of ENCODINGS) figures.push(...(await compare(contenders, encoding)));
  return figures;
}

async function compare(contenders: readonly Contender[], encoding: Encoding): Promise<Figure[]> {
  const rounds = new Map<Contender['name'], LoadResult[]>();
  for (const { address } of contenders) await loadOnce({ address, encoding, seconds: WARM_UP_SECONDS });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, address } of contenders) {
      const result = await loadOnce({ address, encoding, seconds: ROUND_SECONDS });
      rounds.set(name, [...(rounds.get(name) ?? []), result]);
    }
  }
  const of = (name: Contender['name'], fact: keyof LoadResult) =>
    rounds.has(name) ? median((rounds.get(name) ?? []).map((result) => result[fact])) : null;
  const sizes = new Map<string, string>();
  for (const { name, address } of contenders) sizes.set(name, await sizeOf(address, encoding));

  return PAIRS.flatMap(({ us, other }) => {
    if (us === 'redis' && !rounds.has(us)) return [];
    const label = `${other === 'nginx' ? 'nginx' : 'bare Next'}${us === 'redis' ? ', pages in Redis' : ''}`;
    const share = (fact: keyof LoadResult) => {
      const [ours, theirs] = [of(us, fact), of(other, fact)];
      return ours === null || theirs === null ? null : ours / theirs;
    };
    const behind = (fact: keyof LoadResult, unit: string) =>
      `${of(us, fact)?.toFixed(unit === 'ms' ? 1 : 0)} against ${of(other, fact)?.toFixed(unit === 'ms' ? 1 : 0)} ${unit}`;
    const absent = rounds.has(other) ? null : 'skipped: nginx is not installed';
    return [
      figure({
        subject: `requests per second, ${encoding}, share of ${label}`,
        value: share('perSecond'),
        unit: 'times',
        target: { atLeast: other === 'nginx' ? LEAST_OF_NGINX : LEAST_OF_BARE },
        detail: absent ?? `${behind('perSecond', 'a second')}; ${sizes.get(us)} against ${sizes.get(other)}`,
      }),
      figure({
        subject: `p99, ${encoding}, multiple of ${label}`,
        value: share('p99Ms'),
        unit: 'times',
        target: other === 'nginx' ? null : { atMost: MOST_P99_OF_BARE },
        detail: absent ?? behind('p99Ms', 'ms'),
      }),
    ];
  });
}

/** The same build with its pages in Redis; none where there is no Redis. */
async function siteOnRedis({ cms, served, cleanUp }: Ground): Promise<Contender[]> {
  if ((await redisProgram()) === undefined) return [];
  const { build } = await served();
  const redis = await startRedis();
  cleanUp.defer(() => redis.stop());
  const site = await serveSite({ build, cms: await cms(), redisUrl: redis.url });
  cleanUp.defer(() => site.stop());
  const address = site.url + articleAddress();
  await warm(address);
  return [{ name: 'redis', address }];
}

/** Makes sure that the load meets the page cache and no render. */
async function warm(address: string): Promise<void> {
  await waitFor(async () => (await fetch(address)).headers.get('x-nextjs-cache') === 'HIT', {
    what: `a kept page at ${address}`,
  });
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
