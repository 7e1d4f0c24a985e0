/** Does what the passing of time asks for: articles that become visible, projects that are to be published. */
import type { EndpointExtensionContext } from '@directus/types';
import { every } from '../ledger/every.ts';
import type { LedgerContext } from '../ledger/ledger-context.ts';
import { ensureSweepTable, sweepArticles } from '../ledger/sweep-articles.ts';
import { createScheduledPublisher } from './publish-scheduled.ts';

/** How often, in milliseconds. Ours: a twelfth of the 60 s in which what is scheduled must be live. */
const SWEEP_EVERY_MS = 5_000;

/** A function to call before each look at the outbox. It never fails: what went wrong is logged, and tried again. */
export function createTimeSweep(
  directus: EndpointExtensionContext,
  ledger: LedgerContext,
): () => Promise<void> {
  const publishScheduled = createScheduledPublisher({ ...directus, clock: ledger.clock });
  let isTableReady = false;

  async function sweep(): Promise<void> {
    const articles = (await directus.getSchema()).collections.articles;
    if (
      articles &&
      ['slug', 'status', 'published_at'].every((name) => Object.hasOwn(articles.fields, name))
    ) {
      if (!isTableReady) await ensureSweepTable(ledger.database);
      isTableReady = true;
      await sweepArticles(ledger);
    }
    await publishScheduled();
  }

  return every(
    () => sweep().catch((error: unknown) => directus.logger.error(error, 'The sweep of due content failed')),
    { everyMs: SWEEP_EVERY_MS, clock: ledger.clock },
  );
}
