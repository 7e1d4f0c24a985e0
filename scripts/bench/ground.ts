/** What the parts measure on: a CMS with the demo content, a build, a bare Next. Made once, when first asked for. */

import { type CountingProxy, startCountingProxy } from '../../tests/support/counting-proxy.ts';
import { startCms, type TestCms } from '../../tests/support/start-cms.ts';
import {
  buildSite,
  removeBuild,
  type SiteBuild,
  serveSite,
  type TestSite,
} from '../../tests/support/start-site.ts';
import { type BareNext, startBareNext } from './bare-next.ts';

/** A site and the proxy through which it speaks to its CMS. */
export interface Served {
  site: TestSite;
  proxy: CountingProxy;
  build: SiteBuild;
}

/** See the functions of `openGround`. */
export interface Ground {
  say: (line: string) => void;
  cms(): Promise<TestCms>;
  /** The site with the demo content. */
  served(): Promise<Served>;
  /** Bare Next with an empty page, and one that holds `article`. */
  bareNext(article: string): Promise<BareNext>;
  /** Ended when the bench ends, in the reverse order. */
  cleanUp: AsyncDisposableStack;
}

/** Nothing is started before it is asked for; what was started is ended by `cleanUp`. */
export function openGround(cleanUp: AsyncDisposableStack, say: (line: string) => void): Ground {
  const cms = once(async () => {
    say('a CMS with the demo content');
    const started = await startCms();
    cleanUp.defer(() => started.stop());
    return started;
  });
  const served = once(async () => {
    const source = await cms();
    say('building the site');
    const build = await buildSite({ cms: source, name: 'bench' });
    cleanUp.defer(() => removeBuild(build));
    const proxy = await startCountingProxy(source.url);
    cleanUp.defer(() => proxy.stop());
    const site = await serveSite({ build, cms: { url: proxy.url, siteToken: source.siteToken } });
    cleanUp.defer(() => site.stop());
    return { site, proxy, build };
  });
  let bare: Promise<BareNext> | undefined;
  return {
    say,
    cleanUp,
    cms,
    served,
    bareNext(article) {
      bare ??= (async () => {
        say('building a bare Next');
        const started = await startBareNext(article);
        cleanUp.defer(() => started.stop());
        return started;
      })();
      return bare;
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
