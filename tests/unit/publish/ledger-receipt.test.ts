/** An editor is never told a lie about the last save. */
import { describe, expect, it } from 'vitest';
import { receiptAnswer } from '../../../contract/outbox.ts';
import {
  type Recorded,
  type RecordedDelivery,
  receiptOf,
} from '../../../directus/extensions/publish/src/ledger/receipt-of.ts';

const NOW = 1_795_251_600_000;
const ID = '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e';
const PUBLIC = { isPublic: true, mayReplay: true, now: NOW };
const HIDDEN = { ...PUBLIC, isPublic: false };

function recorded(state: RecordedDelivery['state'], more: Partial<RecordedDelivery> = {}): Recorded {
  const delivery: RecordedDelivery = {
    id: ID,
    state,
    settledAt: null,
    nextAt: null,
    failure: null,
    reason: null,
    pages: null,
    paths: [],
    ...more,
  };
  return { correlationId: 'save-1', delivery };
}

const pending: Recorded = { correlationId: 'save-2', delivery: null };
const live = recorded('live', { settledAt: NOW - 10, pages: 3, paths: ['/articles/a'] });
const failed = { failure: 'unreachable', reason: 'The site does not answer.' } as const;

describe('a receipt says', () => {
  it('that nothing was recorded', () => {
    const receipt = receiptOf([], PUBLIC);
    expect(receipt).toMatchObject({ state: 'none', now: NOW });
    expect(receiptAnswer.safeParse(receipt).error).toBeUndefined();
  });

  it('since when the change is live, and where', () => {
    expect(receiptOf([live], PUBLIC)).toMatchObject({
      state: 'live',
      liveAt: NOW - 10,
      pages: 3,
      paths: ['/articles/a'],
      correlationId: 'save-1',
    });
  });

  it('that a new save is on its way, although an older one is live', () => {
    expect(receiptOf([pending, live], PUBLIC)).toMatchObject({
      state: 'on-its-way',
      liveAt: null,
      correlationId: 'save-2',
    });
    expect(receiptOf([recorded('leased'), live], PUBLIC).state).toBe('on-its-way');
  });

  it('that a part of the last saves is on its way, although the newest is live', () => {
    expect(receiptOf([live, recorded('leased')], PUBLIC).state).toBe('on-its-way');
  });

  it('that a delivery which was split or replayed a moment ago is on its way', () => {
    expect(receiptOf([recorded('waiting', { nextAt: NOW })], PUBLIC).state).toBe('on-its-way');
  });

  it('what the change waits for, and until when', () => {
    expect(receiptOf([recorded('waiting', { ...failed, nextAt: NOW + 60_000 })], PUBLIC)).toMatchObject({
      state: 'waiting',
      nextAt: NOW + 60_000,
      ...failed,
      replayable: null,
    });
  });

  it('that a delivery is dead and can be replayed, to those who may', () => {
    const dead = recorded('dead', { ...failed, settledAt: NOW });
    expect(receiptOf([dead], PUBLIC)).toMatchObject({ state: 'dead', replayable: ID, ...failed });
    expect(receiptOf([dead], { ...PUBLIC, mayReplay: false }).replayable).toBeNull();
  });

  it('that an item is hidden, once its unpublishing has arrived', () => {
    expect(receiptOf([live], HIDDEN)).toMatchObject({ state: 'hidden', liveAt: null, pages: null });
    expect(receiptOf([], HIDDEN).state).toBe('hidden');
  });

  it('that the unpublishing of a hidden item is still under way, or has failed', () => {
    expect(receiptOf([pending], HIDDEN).state).toBe('on-its-way');
    expect(receiptOf([recorded('waiting', failed)], HIDDEN).state).toBe('waiting');
    expect(receiptOf([recorded('dead', failed)], HIDDEN).state).toBe('dead');
  });
});
