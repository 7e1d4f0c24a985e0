/** The ledger's small decisions about time, halves and names. */
import { describe, expect, it } from 'vitest';
import { every } from '../../../directus/extensions/publish/src/ledger/every.ts';
import { halves } from '../../../directus/extensions/publish/src/ledger/halves.ts';
import { hasSettled, settlesIn } from '../../../directus/extensions/publish/src/ledger/has-settled.ts';
import { MAX_RETRIES, retryDelay } from '../../../directus/extensions/publish/src/ledger/retry-delay.ts';
import { sharedCorrelation } from '../../../directus/extensions/publish/src/ledger/shared-correlation.ts';

const NOW = 1_795_251_600_000;
const DEBOUNCE = { quietMs: 400, longestMs: 3000 };

describe('what is pending has settled', () => {
  const pending = (oldest: number, newest: number, isFull = false) =>
    hasSettled({ oldestAt: NOW - oldest, newestAt: NOW - newest, isFull }, DEBOUNCE, NOW);

  it('when nothing came for the quiet time, and not a moment before', () => {
    expect(pending(400, 400)).toBe(true);
    expect(pending(399, 399)).toBe(false);
  });

  it('when the oldest has waited for the longest time, however busy it is', () => {
    expect(pending(3000, 0)).toBe(true);
    expect(pending(2999, 0)).toBe(false);
  });

  it('when it fills a batch', () => {
    expect(pending(0, 0, true)).toBe(true);
  });

  it('never when nothing is pending', () => {
    expect(hasSettled({ oldestAt: null, newestAt: null, isFull: false }, DEBOUNCE, NOW)).toBe(false);
  });

  it('when the clock of the database is minutes ahead', () => {
    expect(pending(-240_000, -240_000)).toBe(true);
  });

  it.each([
    ['a lone edit after the quiet time', { oldestAt: NOW - 150, newestAt: NOW - 150 }, 250],
    ['a busy editor after the longest time', { oldestAt: NOW - 2950, newestAt: NOW }, 50],
    ['what has settled now', { oldestAt: NOW - 4000, newestAt: NOW - 10 }, 0],
    ['nothing never', { oldestAt: null, newestAt: null }, Number.POSITIVE_INFINITY],
  ])('%s', (_what, times, inMs) => {
    expect(settlesIn({ ...times, isFull: false }, DEBOUNCE, NOW)).toBe(inMs);
  });
});

describe('a failed delivery', () => {
  it('is tried again after 1, 5 and 15 minutes and then no more', () => {
    expect([0, 1, 2, 3].map(retryDelay)).toEqual([60_000, 300_000, 900_000, null]);
    expect(retryDelay(MAX_RETRIES)).toBeNull();
  });
});

describe('halves', () => {
  const of = (...ids: string[]) => ids.map((id) => ({ collection: 'articles', id }));

  it('hold all changes between them, the first half first', () => {
    expect(halves(of('1', '2', '3'))).toEqual([of('1', '2'), of('3')]);
  });

  it('never part the changes of one item', () => {
    expect(halves(of('1', '1', '2'))).toEqual([of('1', '1'), of('2')]);
    expect(halves(of('1', '1', '1'))).toBeNull();
  });

  it('take items of two collections with one id for two', () => {
    const [article] = of('1');
    expect(halves([...of('1'), { collection: 'people', id: '1' }])?.[0]).toEqual([article]);
  });
});

describe('a delivery is called', () => {
  it.each([
    ['what its changes share', ['save-1', 'save-1'], 'save-1'],
    ['by its own id when they differ', ['save-1', 'save-2'], 'own'],
    ['by its own id when one has no name', ['save-1', null], 'own'],
    ['by its own id when none has', [null, null], 'own'],
  ])('%s', (_what, correlations, expected) => {
    const changes = correlations.map((correlationId) => ({ correlationId }));
    expect(sharedCorrelation(changes, 'own')).toBe(expected);
  });
});

describe('work that is done every so often', () => {
  it('is done at once, and again when the time has passed', async () => {
    let now = NOW;
    let done = 0;
    const ask = every(async () => void done++, { everyMs: 5000, clock: () => now });
    await ask();
    await ask();
    now += 4999;
    await ask();
    expect(done).toBe(1);
    now += 1;
    await ask();
    expect(done).toBe(2);
  });

  it('is not begun a second time while it runs, and who asks waits for it', async () => {
    let now = NOW;
    let finish: () => void = () => undefined;
    let begun = 0;
    const ask = every(
      () => {
        begun++;
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
      { everyMs: 5000, clock: () => now },
    );
    const first = ask();
    now += 60_000;
    const second = ask();
    expect(begun).toBe(1);
    finish();
    await Promise.all([first, second]);
  });

  it('is done again after the clock was put back', async () => {
    let now = NOW;
    let done = 0;
    const ask = every(async () => void done++, { everyMs: 5000, clock: () => now });
    await ask();
    now -= 3_600_000;
    await ask();
    expect(done).toBe(2);
  });
});
