/** Relays wait in one line, and whoever leaves it costs nothing any more. */
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { gone } from '../../../directus/extensions/publish/src/endpoint/gone.ts';
import type { Sight } from '../../../directus/extensions/publish/src/ledger/look.ts';
import { createWatch } from '../../../directus/extensions/publish/src/ledger/watch.ts';
import { freePort } from '../../support/free-port.ts';
import { waitFor } from '../../support/wait-for.ts';

const NOTHING: Sight = { isDeliveryDue: false, oldestAt: null, newestAt: null, isFull: false };
const LONG = { waitMs: 30_000, quietMs: 400, longestMs: 3000 };
const NEVER = new AbortController().signal;

function watching(first: Sight) {
  const place = { sight: first, looks: 0, now: 1_795_251_600_000 };
  const look = async () => {
    place.looks++;
    return place.sight;
  };
  const watch = createWatch({ look, clock: () => place.now });
  return { place, watch };
}

describe('a watch', () => {
  it('answers at once when something is due', async () => {
    const { watch } = watching({ ...NOTHING, isDeliveryDue: true });
    expect(await watch(LONG, NEVER)).toBe(true);
    expect(watch.waiting()).toBe(0);
  });

  it('answers when something becomes due', async () => {
    const { place, watch } = watching(NOTHING);
    const answer = watch(LONG, NEVER);
    await waitFor(() => place.looks >= 2, { what: 'two looks' });
    place.sight = { ...NOTHING, oldestAt: place.now - 400, newestAt: place.now - 400 };
    expect(await answer).toBe(true);
  });

  it('looks again just when what it has seen settles', async () => {
    const place = { changedAt: Date.now() };
    const watch = createWatch({
      look: async () => ({ ...NOTHING, oldestAt: place.changedAt, newestAt: place.changedAt }),
      clock: Date.now,
    });
    const late: number[] = [];
    for (const quietMs of [30, 130, 230]) {
      place.changedAt = Date.now();
      expect(await watch({ ...LONG, quietMs }, NEVER)).toBe(true);
      late.push(Date.now() - place.changedAt - quietMs);
    }
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...late)).toBeLessThan(50); // with looks every 100 ms each would be 70 ms late
  });

  it('answers no when the time is up', async () => {
    const { place, watch } = watching(NOTHING);
    const answer = watch({ ...LONG, waitMs: 20_000 }, NEVER);
    place.now += 20_000;
    expect(await answer).toBe(false);
    expect(await watch({ ...LONG, waitMs: 0 }, NEVER)).toBe(false);
  });

  it('looks once for all who wait, each with a patience of its own', async () => {
    const { place, watch } = watching(NOTHING);
    const patient = new AbortController();
    const quick = watch({ ...LONG, quietMs: 0 }, NEVER);
    const slow = Array.from({ length: 7 }, () => watch(LONG, patient.signal));
    place.sight = { ...NOTHING, oldestAt: place.now, newestAt: place.now };
    expect(await quick).toBe(true);
    expect(place.looks).toBeLessThanOrEqual(2);
    expect(watch.waiting()).toBe(7);
    patient.abort();
    expect(await Promise.all(slow)).toEqual(Array(7).fill(false));
  });

  it('lets go of who hangs up, and then looks no more', async () => {
    const { place, watch } = watching(NOTHING);
    const caller = new AbortController();
    const answer = watch(LONG, caller.signal);
    expect(watch.waiting()).toBe(1);
    caller.abort();
    expect(await answer).toBe(false);
    expect(watch.waiting()).toBe(0);
    const { looks } = place;
    const other = watching(NOTHING); // looks three times meanwhile
    const leaving = new AbortController();
    const elsewhere = other.watch(LONG, leaving.signal);
    await waitFor(() => other.place.looks >= 3, { what: 'three looks elsewhere' });
    leaving.abort();
    await elsewhere;
    expect(place.looks).toBeLessThanOrEqual(looks + 1);
    expect(await watch(LONG, caller.signal)).toBe(false);
  });

  it('notices when a caller hangs up, and not when it was answered', async () => {
    const { place, watch } = watching(NOTHING);
    const server = createServer(async (_request, response) => {
      response.end(String(await watch(LONG, gone(response))));
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${port}`;
      const caller = new AbortController();
      const call = fetch(url, { signal: caller.signal });
      await waitFor(() => watch.waiting() === 1, { what: 'the caller' });
      caller.abort();
      await expect(call).rejects.toThrow('abort');
      await waitFor(() => watch.waiting() === 0, { what: 'the watch to let go' });
      place.sight = { ...NOTHING, isDeliveryDue: true };
      expect(await (await fetch(url)).text()).toBe('true');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('tells who waits that the database failed, and looks again for the next', async () => {
    let isBroken = true;
    const watch = createWatch({
      look: async () => {
        if (isBroken) throw new Error('no connection');
        return { ...NOTHING, isDeliveryDue: true };
      },
      clock: Date.now,
    });
    await expect(watch(LONG, NEVER)).rejects.toThrow('no connection');
    isBroken = false;
    expect(await watch(LONG, NEVER)).toBe(true);
  });
});
