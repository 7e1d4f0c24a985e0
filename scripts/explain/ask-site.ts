/** Asks the site what it keeps under a path. */
import { randomUUID } from 'node:crypto';
import type { InspectionAnswer, KeptPageFacts } from '../../contract/inspect.ts';
import { inspect } from '../../relay/send/inspect.ts';
import type { SiteAccess } from '../../relay/send/signed-post.ts';
import { Unexplained } from './unexplained.ts';

/** What is kept, and the build that is served. */
export interface Kept {
  build: InspectionAnswer['build'];
  page: KeptPageFacts | null;
}

/** @throws Unexplained when the site is not there, or refuses to say */
export async function keptAt(path: string, site: SiteAccess): Promise<Kept> {
  const answer = await inspect(
    { paths: [path] },
    `explain-${randomUUID()}`,
    site,
    new AbortController().signal,
  );
  if (answer.ok) return { build: answer.value.build, page: answer.value.kept[0] ?? null };
  const { kind, reason } = answer.failure;
  throw new Unexplained(`${reason}.${ADVICE[kind] ?? ''}`);
}

const ADVICE: Partial<Record<string, string>> = {
  unreachable: ' Is it running (npm start)?',
  unauthorized: ' REVALIDATE_SECRET must be the one that the site was started with.',
};
