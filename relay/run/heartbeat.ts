/**
 * Asks the site, now and then, whether it answers: what has failed meanwhile is made again by itself once it does,
 * and a new build shows by its id even when nobody edits.
 */

import type { InspectionAnswer } from '../../contract/inspect.ts';
import type { Log } from '../log.ts';
import type { OutboxClient } from '../outbox-client.ts';
import type { Result } from '../send/failure.ts';
import { NO_RECOVERY, recover } from './recovery.ts';

interface Ports {
  /** An empty signed inspection. */
  probe: () => Promise<Result<InspectionAnswer>>;
  outbox: Pick<OutboxClient, 'status' | 'replay'>;
  onBuild: (build: string) => void;
  log: Log;
  /** A steady clock, in ms. */
  now: () => number;
}

/** One beat, to be called every few seconds. Never rejects. */
export type Beat = () => Promise<void>;

/** A heart. It remembers what it has seen last. */
export function createHeartbeat({ probe, outbox, onBuild, log, now }: Ports): Beat {
  let recovery = NO_RECOVERY;
  let answered: boolean | undefined;

  return async () => {
    const [site, status] = await Promise.all([probe(), outbox.status()]);
    if (site.ok) onBuild(site.value.build);
    if (answered !== site.ok) {
      if (!site.ok)
        log.warn(
          { event: 'site-down', failure: site.failure.kind, reason: site.failure.reason },
          'the site cannot take deliveries',
        );
      else if (answered === false) log.info({ event: 'site-up' }, 'the site takes deliveries again');
      answered = site.ok;
    }
    if (!status.ok) return; // without its answer nothing is known to have failed
    const { waiting, recoverable, leased } = status.value;
    const next = recover(recovery, { answers: site.ok, failed: waiting + recoverable, leased, now: now() });
    recovery = next.recovery;
    if (!next.replay) return;
    const replayed = await outbox.replay({ recovered: true });
    if (!replayed.ok)
      log.warn({ event: 'not-replayed', reason: replayed.problem.reason }, 'the replay failed');
    else if (replayed.value.replayed > 0)
      log.info({ event: 'replayed', deliveries: replayed.value.replayed }, 'replayed');
  };
}
