/**
 * Makes sure that pages are fresh: what stays old was cached by a render that had read the old state, so it is
 * purged once more, and for good.
 */
import type { TagPurge } from '../../contract/revalidate-event.ts';
import { type Failure, failed, type Result } from '../send/failure.ts';
import type { Look } from './look.ts';

/** How often the same pages are purged again. Ours: the second time is luck, the third would be a habit. */
const PURGES_AGAIN = 2;

interface Ports {
  seeLive: (paths: readonly string[]) => Promise<Look[]>;
  purgeAgain: (purges: TagPurge[]) => Promise<Result<undefined>>;
}

/** All pages fresh, or why not. */
export type Confirmed = { ok: true; looks: FreshLook[] } | { ok: false; failure: Failure };

/** A page that was seen fresh. */
export type FreshLook = Extract<Look, { kind: 'fresh' }>;

/** Looks at `paths`, purges what is old again, looks again. */
export async function confirm(paths: readonly string[], { seeLive, purgeAgain }: Ports): Promise<Confirmed> {
  const seen = new Map<string, Look>();
  const keep = (looks: Look[]) => {
    for (const look of looks) seen.set(look.path, look);
  };
  keep(await seeLive(paths));
  for (let purges = 0; purges < PURGES_AGAIN; purges += 1) {
    const stale = [...seen.values()].filter((look) => look.kind === 'stale');
    if (stale.length === 0) break;
    const tags = new Set(stale.flatMap((look) => look.old));
    const purged = await purgeAgain([...tags].map((tag) => ({ tag, mode: 'expired' })));
    if (!purged.ok) return purged;
    keep(await seeLive(stale.map((look) => look.path)));
  }
  return summary([...seen.values()]);
}

function summary(looks: readonly Look[]): Confirmed {
  const failures = looks.filter((look) => look.kind === 'failed');
  const [first] = failures;
  if (first) {
    const reason = `${failures.length} of ${looks.length} pages could not be seen: ${first.failure.reason}`;
    return failed(first.failure.kind, reason);
  }
  const stale = looks.filter((look) => look.kind === 'stale');
  const [oldest] = stale;
  if (oldest) {
    return failed(
      'stale',
      `${stale.length} of ${looks.length} pages still show the old state, first ${oldest.path}`,
    );
  }
  return { ok: true, looks: looks.filter((look) => look.kind === 'fresh') };
}
