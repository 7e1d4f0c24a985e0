import { describe, expect, it } from 'vitest';
import type { FailureKind, Receipt } from '../../../contract/outbox.ts';
import { receiptView, unknownView } from '../../../directus/extensions/publish/src/receipt/receipt-view.ts';
import {
  type Visibility,
  visibilityFields,
  visibilityOf,
} from '../../../directus/extensions/publish/src/receipt/visibility.ts';

const NOW = Date.parse('2026-11-21T14:02:22Z');
const MINUTE = 60_000;
const PUBLIC: Visibility = { kind: 'public' };

const blank: Receipt = {
  state: 'none',
  liveAt: null,
  pages: null,
  paths: [],
  nextAt: null,
  failure: null,
  reason: null,
  correlationId: null,
  replayable: null,
  now: NOW,
};

function view(
  receipt: Partial<Receipt>,
  visibility: Visibility | null = PUBLIC,
  busySince: number | null = null,
) {
  const question = { receipt: { ...blank, ...receipt }, visibility, busySince, now: NOW, timeZone: 'UTC' };
  return receiptView(question);
}

/** The line as it is read. */
function line(receipt: Partial<Receipt>, visibility: Visibility | null = PUBLIC): string {
  const { headline, ticking } = view(receipt, visibility);
  return ticking === null ? headline : `${headline}; ${ticking}`;
}

describe('the receipt of a change', () => {
  it('that is live says since when and on how many pages', () => {
    const live = { state: 'live', liveAt: NOW - 15_000, pages: 3 } as const;
    expect(line(live)).toBe('Live since 14:02:07, on 3 pages; 15 s ago');
    expect(line({ ...live, pages: 1 })).toBe('Live since 14:02:07, on 1 page; 15 s ago');
    expect(view(live).tone).toBe('good');
  });

  it('that is live but on no page says so', () => {
    const { headline, detail } = view({ state: 'live', liveAt: NOW - 15_000, pages: 0 });
    expect(headline).toBe('Live since 14:02:07');
    expect(detail).toMatch(/No page/);
  });

  it('that is on its way mentions the relay only when it takes long', () => {
    expect(view({ state: 'on-its-way' })).toMatchObject({
      tone: 'busy',
      headline: 'On its way',
    });
    expect(view({ state: 'on-its-way' }).detail).not.toMatch(/relay/);
    const slow = view({ state: 'on-its-way' }, PUBLIC, NOW - 40_000);
    expect(slow.headline).toBe('On its way, and slower than usual');
    expect(slow.ticking).toBe('seen so 40 s ago');
    expect(slow.detail).toMatch(/relay/);
  });

  it('that waits says for what, when it is tried next, and why', () => {
    const waits = { state: 'waiting', failure: 'unreachable', nextAt: NOW + 5 * MINUTE - 700 } as const;
    expect(line(waits)).toBe('The site does not answer; next try in 5 min');
    expect(view({ ...waits, reason: 'ECONNREFUSED' })).toMatchObject({
      tone: 'warning',
      detail: 'ECONNREFUSED',
    });
  });

  it.each<FailureKind>(['unreachable', 'unavailable', 'unauthorized', 'stale', 'rejected'])(
    'that was given up says so and why: %s',
    (failure) => {
      const { tone, headline, detail } = view({ state: 'dead', failure, reason: 'The reason.' });
      expect({ tone, headline }).toEqual({ tone: 'bad', headline: 'Not delivered' });
      expect(detail).toMatch(/^[A-Z].+[.] The reason[.]$/);
    },
  );

  it('under way is told even of an item that visitors may not see: its removal is a change too', () => {
    expect(line({ state: 'on-its-way' }, { kind: 'hidden', status: 'draft' })).toBe('On its way');
  });

  it('that was never recorded claims nothing', () => {
    expect(view({ state: 'none' })).toMatchObject({ tone: 'quiet', headline: 'Nothing is on its way' });
  });

  it('is not repeated when the CMS does not answer', () => {
    const { headline, detail } = unknownView('The CMS does not answer.');
    expect(headline).not.toMatch(/Live/);
    expect(detail).toBe('The CMS does not answer.');
  });

  it('keeps its headline while time passes, so that it is read out once', () => {
    const receipt: Receipt = { ...blank, state: 'waiting', failure: 'stale', nextAt: NOW + 10 * MINUTE };
    const headlines = [0, 1, 2, 3].map(
      (minutes) =>
        receiptView({ receipt, visibility: PUBLIC, busySince: null, now: NOW + minutes * MINUTE }).headline,
    );
    expect(new Set(headlines).size).toBe(1);
  });
});

describe('an item that visitors may not see', () => {
  it('is not public while it is a draft, whatever was live before', () => {
    const hidden: Visibility = { kind: 'hidden', status: 'draft' };
    expect(line({ state: 'hidden' }, hidden)).toBe('Not public');
    expect(line({ state: 'live', liveAt: NOW, pages: 2 }, hidden)).toBe('Not public');
    expect(line({ state: 'hidden' }, null)).toBe('Not public');
  });

  it('says when it will be public', () => {
    const scheduled: Visibility = { kind: 'scheduled', at: Date.parse('2026-11-24T09:00:00Z') };
    expect(line({ state: 'hidden' }, scheduled)).toBe('Scheduled for 24 Nov, 09:00; in 3 days');
    const past: Visibility = { kind: 'scheduled', at: NOW - 1000 };
    expect(line({ state: 'hidden' }, past)).toBe('Scheduled for 21 Nov, 14:02; any moment now');
  });

  it('says what is missing for that', () => {
    expect(view({ state: 'hidden' }, { kind: 'scheduled-without-date' })).toMatchObject({
      tone: 'warning',
      headline: 'Scheduled, but without a date',
    });
    expect(line({ state: 'hidden' }, { kind: 'published-without-date' })).toMatch(/no date of publication/);
  });
});

describe('whether visitors may see an item', () => {
  const of = (collection: string, data: unknown) => visibilityOf(collection, { data }, NOW);

  it('is asked of the fields that decide it', () => {
    expect(visibilityFields('projects')).toEqual(['status', 'publish_at']);
    expect(visibilityFields('articles')).toEqual(['status', 'published_at']);
    expect(visibilityFields('pages')).toEqual(['status']);
  });

  it('depends on the status of a project, and on its date while it is scheduled', () => {
    const publish_at = '2026-11-24T09:00:00.000Z';
    expect(of('projects', { status: 'published', publish_at })).toEqual({ kind: 'public' });
    expect(of('projects', { status: 'in_review', publish_at })).toEqual({
      kind: 'hidden',
      status: 'in_review',
    });
    expect(of('projects', { status: 'scheduled', publish_at })).toEqual({
      kind: 'scheduled',
      at: Date.parse(publish_at),
    });
    expect(of('projects', { status: 'scheduled', publish_at: null })).toEqual({
      kind: 'scheduled-without-date',
    });
  });

  it('depends on status and date of an article', () => {
    const past = '2026-11-21T14:00:00.000Z';
    const ahead = '2026-11-21T15:00:00.000Z';
    expect(of('articles', { status: 'published', published_at: past })).toEqual({ kind: 'public' });
    expect(of('articles', { status: 'published', published_at: ahead })).toEqual({
      kind: 'scheduled',
      at: Date.parse(ahead),
    });
    expect(of('articles', { status: 'published', published_at: null })).toEqual({
      kind: 'published-without-date',
    });
    expect(of('articles', { status: 'draft', published_at: past })).toEqual({
      kind: 'hidden',
      status: 'draft',
    });
  });

  it('is not known from an answer of another form', () => {
    expect(of('projects', {})).toBeNull();
    expect(of('projects', { status: 3 })).toBeNull();
    expect(visibilityOf('projects', '<html>', NOW)).toBeNull();
  });
});
