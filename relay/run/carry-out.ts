/** Carries out one delivery, from its changes to how it ended. */
import { setTimeout as pause } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';
import { MAX_TAGS_PER_EVENT } from '../../contract/limits.ts';
import type { ClaimedDelivery, Outcome } from '../../contract/outbox.ts';
import type { TagPurge } from '../../contract/revalidate-event.ts';
import type { Log } from '../log.ts';
import { correlationIdOf } from '../plan/event-of.ts';
import { tagsToPurge } from '../plan/tags-to-purge.ts';
import { deliver } from '../send/deliver.ts';
import type { Failure } from '../send/failure.ts';
import { inspect } from '../send/inspect.ts';
import type { SiteAccess } from '../send/signed-post.ts';
import { confirm } from '../verify/confirm.ts';
import type { FetchPage } from '../verify/fetch-page.ts';
import { lookAt } from '../verify/look.ts';
import { ownPages, pagesToSee } from '../verify/pages-to-see.ts';
import { seeLive } from '../verify/see-live.ts';
import { seenChanges } from '../verify/seen-changes.ts';
import { outcomeOf } from './outcome-of.ts';

/** What carrying out needs. */
export interface CarryOutPorts {
  site: SiteAccess;
  fetchPage: FetchPage;
  /** Shared by all deliveries of this relay. */
  places: LimitFunction;
  /** Told which build answers. */
  onBuild: (build: string) => void;
}

/** How it ended, and which tags were purged on the way. */
export interface CarriedOut {
  outcome: Outcome;
  tags: string[];
}

/**
 * Purges, finds the pages that carry the tags, and looks at them until they are fresh.
 *
 * @throws the signal's reason when the work is to be abandoned
 */
export async function carryOut(
  delivery: ClaimedDelivery,
  { site, fetchPage, places, onBuild }: CarryOutPorts,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<CarriedOut> {
  const { changes } = delivery;
  const correlationId = correlationIdOf(delivery);
  const ended = (failure: Failure, tags: string[] = []): CarriedOut => {
    signal.throwIfAborted(); // what an aborted request failed with says nothing of the site
    return { outcome: outcomeOf(failure, changes.length), tags };
  };

  const { purges, rejected } = tagsToPurge(changes);
  const [first] = rejected;
  if (first) return ended({ kind: 'rejected', reason: first.reason });

  if (purges.length > MAX_TAGS_PER_EVENT)
    return ended({
      kind: 'rejected',
      reason: `It purges ${purges.length} tags, ${MAX_TAGS_PER_EVENT} at most.`,
    });

  const purge = (all: readonly TagPurge[]) => deliver(delivery, all, site, signal);
  const purged = await purge(purges);
  if (!purged.ok) return ended(purged.failure);
  const tags = purges.map(({ tag }) => tag);
  log.info({ event: 'purged', tags: tags.length, changes: changes.length }, 'purged');

  const found = await inspect({ tags }, correlationId, site, signal);
  if (!found.ok) return ended(notTheContent(found.failure), tags);
  onBuild(found.value.build);
  const paths = pagesToSee(changes, found.value.pages);
  if (found.value.total > found.value.pages.length) {
    log.warn(
      { event: 'many-pages', total: found.value.total, seen: paths.length },
      'more pages than are looked at',
    );
  }

  const own = new Set(ownPages(changes));
  const sought = { tags, since: delivery.claimedAt };
  const ports = {
    fetchPage: (path: string) => fetchPage(path, correlationId, signal),
    keptAt: async (path: string) => {
      const answer = await inspect({ paths: [path] }, correlationId, site, signal);
      return answer.ok ? { ok: true as const, value: answer.value.kept[0] ?? null } : answer;
    },
  };
  const confirmed = await confirm(paths, {
    seeLive: (some) =>
      seeLive(some, {
        look: (path) => lookAt(path, sought, ports),
        comesFirst: (path) => own.has(path),
        willRender: async (path) => {
          const kept = await ports.keptAt(path);
          return !kept.ok || kept.value?.state !== 'fresh'; // fresh by its tags and old by its text: a lost race
        },
        places,
        pause: (ms) => pause(ms, undefined, { signal }),
      }),
    purgeAgain: (again) => {
      log.warn({ event: 'purged-again', tags: again.map(({ tag }) => tag).slice(0, 20) }, 'pages stayed old');
      return purge(again);
    },
  });
  signal.throwIfAborted();
  if (!confirmed.ok) return ended(notTheContent(confirmed.failure), tags);
  return { outcome: { kind: 'live', ...seenChanges(changes, confirmed.looks) }, tags };
}

/** Once its purge was taken, a change is not to blame for what is refused afterwards. */
function notTheContent({ kind, reason }: Failure): Failure {
  return { kind: kind === 'rejected' ? 'unavailable' : kind, reason };
}
