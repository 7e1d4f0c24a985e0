/** Sends a purge to the site and says how it went. */
import { randomUUID } from 'node:crypto';
import type { ClaimedDelivery } from '../../contract/outbox.ts';
import type { TagPurge } from '../../contract/revalidate-event.ts';
import { eventOf } from '../plan/event-of.ts';
import { classifyPurge } from './classify-answer.ts';
import type { Result } from './failure.ts';
import { type SiteAccess, signedPost } from './signed-post.ts';

/**
 * Purges `purges` on the site. Every attempt is signed anew under a new id, since a signature is good for five
 * minutes and an id for one body; where the site has met the id with other bytes, one more attempt is made.
 */
export async function deliver(
  delivery: Pick<ClaimedDelivery, 'id' | 'correlationId' | 'changes'>,
  purges: readonly TagPurge[],
  site: SiteAccess,
  signal: AbortSignal,
): Promise<Result<undefined>> {
  const first = await attempt();
  const last = first.kind === 'again' ? await attempt() : first;
  return last.kind === 'done' ? { ok: true, value: undefined } : { ok: false, failure: last.failure };

  async function attempt() {
    const event = eventOf(delivery, purges, { id: randomUUID(), signedAt: new Date() });
    const answer = await signedPost('/api/revalidate', event, site, signal);
    return answer.ok ? classifyPurge(answer.value) : { kind: 'failed' as const, failure: answer.failure };
  }
}
