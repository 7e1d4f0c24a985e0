/** Which words an editor reads for which receipt. */
import type { Receipt } from '../../../../../contract/outbox.ts';
import { NOT_DELIVERED, WAITS } from './failure-words.ts';
import { clockWords, counted, dayWords, sinceWords, untilWords } from './times.ts';
import type { Visibility } from './visibility.ts';

/** How the words look: `busy` moves, `good` is done, `warning` mends by itself or by the editor, `bad` by hand. */
export type Tone = 'quiet' | 'busy' | 'good' | 'warning' | 'bad';

/** What the panel shows. */
export interface ReceiptView {
  tone: Tone;
  /** A Material symbol. */
  icon: string;
  /** What is so; changes only when something has happened, so that it can be read out. */
  headline: string;
  /** What changes with the clock: `next try in 5 min`. */
  ticking: string | null;
  /** Why, or what to do. */
  detail: string | null;
}

interface Question {
  receipt: Receipt;
  /** Null where it is not known. */
  visibility: Visibility | null;
  /** Since when it has been seen on its way; null when it is not. */
  busySince: number | null;
  /** Milliseconds since 1970, by the clock of the CMS. */
  now: number;
  /** IANA name; the reader's own where it is left out. */
  timeZone?: string;
}

/** From here on, in milliseconds, being on its way is worth a word: ten times what a burst of edits is held back. */
const SLOW_MS = 30_000;

/** The words for a receipt. What is under way comes first; then whether visitors may see the item at all. */
export function receiptView({ receipt, visibility, busySince, now, timeZone }: Question): ReceiptView {
  const { state, failure, reason, nextAt, liveAt, pages } = receipt;
  if (state === 'on-its-way') return busyView(busySince ?? now, now);
  if (state === 'waiting') {
    const ticking = nextAt === null ? null : `next try ${untilWords(nextAt, now)}`;
    return view('warning', 'schedule_send', failure === null ? 'Waiting' : WAITS[failure], {
      ticking,
      detail: reason,
    });
  }
  if (state === 'dead') {
    const detail = [failure === null ? null : NOT_DELIVERED[failure], reason].filter(Boolean).join(' ');
    return view('bad', 'error', 'Not delivered', { detail: detail || null });
  }
  const unseen = visibility === null ? null : unseenView(visibility, now, timeZone);
  if (unseen) return unseen;
  if (state === 'hidden') return NOT_PUBLIC;
  if (state === 'none' || liveAt === null) {
    return view('quiet', 'check', 'Nothing is on its way', {
      detail: 'Records of changes are kept for 30 days; the last one here is older.',
    });
  }
  const where = pages === null || pages === 0 ? '' : `, on ${counted(pages, 'page')}`;
  return view('good', 'check_circle', `Live since ${clockWords(liveAt, now, timeZone)}${where}`, {
    ticking: sinceWords(liveAt, now),
    detail: pages === 0 ? 'No page that anybody has opened shows it yet.' : null,
  });
}

function busyView(since: number, now: number): ReceiptView {
  if (now - since < SLOW_MS) {
    const detail = 'It is saved. The site is told, and its pages are looked at until they show it.';
    return view('busy', 'sync', 'On its way', { detail });
  }
  return view('busy', 'sync', 'On its way, and slower than usual', {
    ticking: `seen so ${sinceWords(since, now)}`,
    detail:
      'It is recorded and will not be lost. If this stays, ask whoever runs the site whether the relay runs.',
  });
}

const NOT_PUBLIC = view('quiet', 'visibility_off', 'Not public', {
  detail: 'Visitors see it when its status is Published.',
});

function unseenView(visibility: Visibility, now: number, timeZone?: string): ReceiptView | null {
  switch (visibility.kind) {
    case 'public':
      return null;
    case 'hidden':
      return NOT_PUBLIC;
    case 'scheduled':
      return view('quiet', 'schedule', `Scheduled for ${dayWords(visibility.at, now, timeZone)}`, {
        ticking: visibility.at > now ? untilWords(visibility.at, now) : 'any moment now',
        detail: 'Visitors do not see it before.',
      });
    case 'scheduled-without-date':
      return view('warning', 'event_busy', 'Scheduled, but without a date', {
        detail: 'Say when in Publish at, and save.',
      });
    case 'published-without-date':
      return view('warning', 'event_busy', 'Not public: it has no date of publication', {
        detail: 'Visitors see an article from its date of publication on. Enter one, and save.',
      });
  }
}

/** An item that has not been saved yet. */
export const NEW_ITEM = view('quiet', 'publish', 'Not saved yet', {
  detail: 'Here you will see when it is live.',
});

/** A version, which visitors never see. */
export const VERSION = view('quiet', 'visibility_off', 'Not public: a version', {
  detail: 'Visitors see the main one. Promote this version to publish what it changes.',
});

/** The CMS does not say it: what was known is not repeated, since it may no longer be true. */
export function unknownView(reason: string): ReceiptView {
  return view('warning', 'help', 'Not known at the moment whether the last save is live', {
    ticking: 'asking again',
    detail: reason,
  });
}

function view(
  tone: Tone,
  icon: string,
  headline: string,
  { ticking = null, detail = null }: { ticking?: string | null; detail?: string | null },
): ReceiptView {
  return { tone, icon, headline, ticking, detail };
}
