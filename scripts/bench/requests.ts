/** How often a page asks the CMS when nothing of it is cached. A proxy counts; the site is not asked. */
import { purge } from '../../tests/support/send-event.ts';
import type { Ground, Served } from './ground.ts';
import { type Figure, figure } from './report.ts';
import { type Route, routes, unmeasured } from './routes.ts';

/** Promise P8: one page is at most three GraphQL requests, whatever it shows. */
const MOST_REQUESTS = 3;

/** Every page and every read of the site carries one of these, so their purge leaves nothing warm. */
const EVERYTHING = [
  'navigation',
  'settings',
  'projects',
  'articles',
  'people',
  'partners',
  'themes',
  'pages',
];

/** GraphQL requests of each route's page, cold. */
export async function benchRequests(ground: Ground): Promise<Figure[]> {
  const served = await ground.served();
  ground.say('counting what cold pages ask');
  const measured = routes();
  const figures: Figure[] = [];
  for (const route of measured) figures.push(await requestsOf(served, route));
  const missing = unmeasured(served.build.distDir, measured).map((name) =>
    figure({
      subject: name,
      value: null,
      unit: 'requests',
      target: null,
      detail: 'no address for it in scripts/bench/routes.ts',
    }),
  );
  return [...figures, ...missing];
}

async function requestsOf({ site, proxy }: Served, { name, address, status }: Route): Promise<Figure> {
  await purge(site, 'expired', ...EVERYTHING);
  proxy.reset();
  const cold = await fetch(site.url + address);
  await cold.arrayBuffer();
  const asked = proxy.operations();
  proxy.reset();
  await (await fetch(site.url + address)).arrayBuffer();
  if (cold.status !== status) throw new Error(`${address} answered ${cold.status}, expected ${status}`);
  const again = proxy.operations().length;
  return figure({
    subject: name,
    value: asked.length,
    unit: 'requests',
    target: { atMost: MOST_REQUESTS },
    detail: `${asked.join(', ')}; ${again} at the second visit`,
  });
}
