/** A deploy begins with an empty page store; what the build before it kept is fetched before a visitor asks for it. */
import pLimit from 'p-limit';
import type { InspectionAnswer } from '../../contract/inspect.ts';
import type { Log } from '../log.ts';
import type { Result } from '../send/failure.ts';
import type { FetchedPage } from '../verify/fetch-page.ts';

/** Pages fetched at once. Ours: half of what an edit may take, for visitors come first after a deploy. */
const AT_ONCE = 2;
/** How often the site is asked for more, since it names 1,000 at a time. */
const ROUNDS = 10;

interface Ports {
  /** Asks the site for paths that the build before kept and this one does not have yet. */
  askCold: () => Promise<Result<InspectionAnswer>>;
  fetchPage: (path: string) => Promise<FetchedPage>;
  log: Log;
  signal: AbortSignal;
}

/** To be told of every build that answers; warms each once. Returns at once. */
export function createWarmer({ askCold, fetchPage, log, signal }: Ports): (build: string) => void {
  let warmed: string | undefined;
  let warming = false;

  async function warm(): Promise<{ build: string; pages: number } | undefined> {
    const asked = new Set<string>();
    let build: string | undefined;
    for (let round = 0; round < ROUNDS; round += 1) {
      const answer = await askCold();
      if (!answer.ok) return;
      build ??= answer.value.build;
      if (answer.value.build !== build) return; // deployed again meanwhile
      const cold = answer.value.cold.filter((path) => path.startsWith('/') && !asked.has(path));
      if (cold.length === 0) break;
      const turns = pLimit(AT_ONCE);
      await turns.map(cold, async (path) => {
        asked.add(path);
        if (!signal.aborted) await fetchPage(path);
      });
    }
    return build === undefined ? undefined : { build, pages: asked.size };
  }

  return (build) => {
    if (build === warmed || warming) return;
    warming = true;
    warm()
      .then((done) => {
        if (!done || signal.aborted) return;
        warmed = done.build;
        if (done.pages > 0)
          log.info({ event: 'warmed', build: done.build, pages: done.pages }, 'warmed a new build');
      })
      .finally(() => {
        warming = false;
      });
  };
}
