/** Makes published pages smaller with Brotli once there is time for it: what takes as long as a render must not hold one up. */
import type { Calm } from './calm.ts';
import { withBrotli } from './publish-page.ts';
import type { PageBytes, PublishedPage } from './published-page.ts';

/** Most pages that wait for it; any other waits from its next reader on. Ours: their paths alone are remembered. */
const MAX_WAITING = 10_000;

interface Ports {
  calm: Pick<Calm, 'comes'>;
  read(path: string): Promise<PublishedPage | undefined>;
  keep(path: string, page: PublishedPage): Promise<void>;
  failed(path: string, error: unknown): void;
}

/**
 * Pages wait by their paths, so one that is rendered again meanwhile waits once and is compressed as it is then.
 *
 * @returns is told of each page that is published or read; one that has a Brotli body, or can't get one, is left alone
 */
export function createCompressor({ calm, read, keep, failed }: Ports) {
  const waiting = new Set<string>();
  const tried = new WeakSet<PublishedPage>();
  let isWorking = false;

  const isToDo = (page: PublishedPage | undefined): page is PageBytes =>
    page?.as === 'bytes' && page.status === 200 && !page.brotli && !tried.has(page);

  /** A newer one may be published meanwhile; to lose that one would cost a render, so it is looked at again. */
  async function compress(path: string): Promise<void> {
    const page = await read(path);
    if (!isToDo(page)) return;
    tried.add(page);
    const smaller = await withBrotli(page);
    const now = await read(path);
    if (now?.as === 'bytes' && now.lastModified === page.lastModified && now.digest === page.digest)
      await keep(path, smaller);
  }

  /** One at a time: the threads are also wanted for gzip, for which readers wait. */
  async function work(): Promise<void> {
    isWorking = true;
    for (const path of waiting) {
      await calm.comes();
      waiting.delete(path);
      await compress(path).catch((error: unknown) => failed(path, error));
    }
    isWorking = false;
  }

  return (path: string, page: PublishedPage): void => {
    if (!isToDo(page) || waiting.size >= MAX_WAITING) return;
    waiting.add(path);
    if (!isWorking) void work();
  };
}
