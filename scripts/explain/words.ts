/** Times, changes and deliveries in words. Pure. */
import type { DeliveryReport, RecordedChange } from '../../contract/outbox.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "2026-11-21 14:02:07 UTC" */
export function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** "just now", "12 s ago", "in 5 min" */
export function distance(at: number, now: number): string {
  const ms = Math.abs(now - at);
  if (ms < SECOND) return 'just now';
  return at > now ? `in ${span(ms)}` : `${span(ms)} ago`;
}

/** "850 ms", "12 s", "3 min", "5 h", "2 days" */
export function span(ms: number): string {
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} days`;
}

const DONE = { create: 'created', update: 'updated', delete: 'deleted' } as const;

/** "articles 12 updated (title, slug: old to new)" */
export function changeInWords(change: Omit<RecordedChange, 'at' | 'firstAt' | 'correlationId'>): string {
  const { collection, id, operation, fields, slug, previousSlug, status, previousStatus } = change;
  const details = [
    ...fields.filter((field) => field !== 'slug' && field !== 'status'),
    operation === 'update' && previousSlug !== slug && `slug: ${previousSlug ?? 'none'} to ${slug ?? 'none'}`,
    operation === 'update' &&
      previousStatus !== status &&
      `status: ${previousStatus ?? 'none'} to ${status ?? 'none'}`,
  ].filter(Boolean);
  return `${collection} ${id} ${DONE[operation]}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** "live on 3 pages, 1 s after it was taken", "waiting, next try in 5 min: The site does not answer" */
export function outcomeInWords(delivery: DeliveryReport, now: number): string {
  const { state, pages, attempts, claimedAt, settledAt, nextAt, reason, relay } = delivery;
  const why = reason ? `: ${reason}` : '';
  switch (state) {
    case 'live': {
      const where = pages === null ? '' : ` on ${pages} ${pages === 1 ? 'page' : 'pages'}`;
      return `live${where}${settledAt === null ? '' : `, ${span(settledAt - claimedAt)} after it was taken`}`;
    }
    case 'leased':
      return `on its way${relay ? ` with relay ${relay}` : ''}`;
    case 'waiting':
      return `waiting${nextAt === null ? '' : `, next try ${distance(nextAt, now)}`}${why}`;
    case 'dead':
      return `dead letter after ${attempts} ${attempts === 1 ? 'try' : 'tries'}${why}`;
  }
}
