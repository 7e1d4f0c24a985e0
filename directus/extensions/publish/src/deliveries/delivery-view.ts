/** What is said of one delivery, and of each change in it. */
import type { DeliveryReport } from '../../../../../contract/outbox.ts';
import { NOT_DELIVERED, WAITS } from '../receipt/failure-words.ts';
import type { ReceiptView } from '../receipt/receipt-view.ts';
import { clockWords, counted, untilWords } from '../receipt/times.ts';

type Change = DeliveryReport['changes'][number];

/** The words of a delivery. @param now milliseconds since 1970, by the clock of the CMS */
export function deliveryView(delivery: DeliveryReport, now: number, timeZone?: string): ReceiptView {
  const { state, failure, reason, nextAt, settledAt, pages } = delivery;
  const saying = (
    tone: ReceiptView['tone'],
    icon: string,
    headline: string,
    ticking: string | null = null,
    detail: string | null = reason,
  ): ReceiptView => ({ tone, icon, headline, ticking, detail });

  switch (state) {
    case 'leased':
      return saying('busy', 'sync', 'Under way');
    case 'waiting': {
      const next = nextAt === null ? null : untilWords(nextAt, now);
      if (failure === null) return saying('busy', 'sync', 'Waiting for a relay', next && `due ${next}`);
      return saying('warning', 'schedule_send', WAITS[failure], next && `next try ${next}`);
    }
    case 'dead': {
      const detail = [failure === null ? null : NOT_DELIVERED[failure], reason].filter(Boolean).join(' ');
      return saying('bad', 'error', 'Not delivered', null, detail || null);
    }
    case 'live': {
      const since = settledAt === null ? 'Live' : `Live since ${clockWords(settledAt, now, timeZone)}`;
      return saying(
        'good',
        'check_circle',
        pages === null ? since : `${since}, on ${counted(pages, 'page')}`,
      );
    }
  }
}

/** What happened to an item, for people: `published`, `renamed from old-slug`, `title, summary changed`. */
export function changeWords(change: Change): string {
  const { operation, status, previousStatus, slug, previousSlug, fields } = change;
  if (operation === 'delete') return 'deleted';
  if (status === 'published' && previousStatus !== 'published') return 'published';
  if (previousStatus === 'published' && status !== 'published') return 'unpublished';
  if (operation === 'create') return 'created';
  if (previousSlug !== null && previousSlug !== slug) return `renamed from ${previousSlug}`;
  return fields.length === 0 ? 'changed' : `${fields.join(', ')} changed`;
}

/** The shortest name that people know an item by. */
export function changeName({ slug, previousSlug, id }: Change): string {
  return slug ?? previousSlug ?? id;
}

/** Where the admin app shows the item; null when it is gone. */
export function changeAddress({ operation, collection, id }: Change, isSingleton: boolean): string | null {
  if (operation === 'delete') return null;
  if (collection === 'directus_files') return `/files/${encodeURIComponent(id)}`;
  const list = `/content/${encodeURIComponent(collection)}`;
  return isSingleton ? list : `${list}/${encodeURIComponent(id)}`;
}
