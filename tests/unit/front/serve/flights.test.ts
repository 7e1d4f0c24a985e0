import { describe, expect, it, vi } from 'vitest';
import type { PublishedPage } from '../../../../front/publish/published-page.ts';
import { Flights, type NextAnswer, Overloaded } from '../../../../front/serve/flights.ts';

function pageOf(status: number): PublishedPage {
  return { as: 'next', status, tags: [], lastModified: 1, cacheControl: undefined };
}

/** Next, which answers each path when it is told to. */
function slowNext() {
  const asked: string[] = [];
  const waiting = new Map<string, (status: number) => void>();
  const ask = (path: string) =>
    new Promise<NextAnswer>((resolve) => {
      asked.push(path);
      waiting.set(path, (status) => resolve({ status, isOld: false }));
    });
  const answer = (path: string, status = 200) => waiting.get(path)?.(status);
  return { ask, asked, answer };
}

describe('Flights', () => {
  it('asks Next once for all who want the same page, and hands them what is published', async () => {
    const next = slowNext();
    const flights = new Flights(next.ask);
    const landings = [flights.land('/a', true), flights.land('/a', true), flights.land('/a', true)];
    await vi.waitFor(() => expect(next.asked).toEqual(['/a']));
    const page = pageOf(200);
    flights.published('/a', page, true);
    next.answer('/a');
    for (const landing of await Promise.all(landings)) expect(landing.page).toBe(page);
    void flights.land('/a', true);
    await vi.waitFor(() => expect(next.asked).toEqual(['/a', '/a']));
  });

  it('hands over Next’s status where nothing is published', async () => {
    const next = slowNext();
    const flights = new Flights(next.ask);
    const landing = flights.land('/a', true);
    await vi.waitFor(() => expect(next.asked).toEqual(['/a']));
    next.answer('/a', 500);
    expect(await landing).toEqual({ answer: { status: 500, isOld: false } });
  });

  it('holds a renewal until the new page is published or has failed', async () => {
    const next = slowNext();
    const flights = new Flights(next.ask);
    for (const end of [() => flights.published('/a', pageOf(200), true), () => flights.renewalEnds('/a')]) {
      const before = next.asked.length;
      flights.renew('/a', true);
      flights.renew('/a', true);
      await vi.waitFor(() => expect(next.asked.length).toBe(before + 1));
      flights.published('/a', pageOf(200), false);
      next.answer('/a');
      await Promise.resolve();
      flights.renew('/a', true);
      expect(next.asked.length).toBe(before + 1);
      end();
      await vi.waitFor(() => {
        flights.renew('/a', true);
        expect(next.asked.length).toBe(before + 2);
      });
      flights.published('/a', pageOf(200), true);
      next.answer('/a');
      await flights.land('/a', true).catch(() => {});
    }
  });

  it('hands what is under way to who would rather wait for it, but not for ever', async () => {
    const next = slowNext();
    const flights = new Flights(next.ask);
    expect(await flights.underWay('/a', 1_000)).toBeNull();
    flights.renew('/a', true);
    expect(await flights.underWay('/a', 1)).toBeNull();
    const waited = flights.underWay('/a', 60_000);
    await vi.waitFor(() => expect(next.asked).toEqual(['/a']));
    const page = pageOf(200);
    flights.published('/a', page, true);
    next.answer('/a');
    expect(await waited).toBe(page);
  });

  it('hands nothing over of a render that fails', async () => {
    const flights = new Flights(() => Promise.reject(new Error('no')));
    flights.renew('/a', true);
    expect(await flights.underWay('/a', 60_000)).toBeNull();
  });

  it('waits for a renewal that somebody else has begun, where Next answers with the old page', async () => {
    const next = slowNext();
    const flights = new Flights(next.ask);
    flights.published('/a', pageOf(200), false);
    const landing = flights.land('/a', true);
    await vi.waitFor(() => expect(next.asked).toEqual(['/a']));
    next.answer('/a');
    const page = pageOf(200);
    setImmediate(() => flights.published('/a', page, true));
    expect(await landing).toEqual({ page });
  });

  it('renders eight pages at a time, and refuses when five hundred wait', async () => {
    const next = slowNext();
    const flights = new Flights(next.ask);
    const landings = Array.from({ length: 508 }, (_, index) => flights.land(`/${index}`, true));
    await vi.waitFor(() => expect(next.asked.length).toBe(8));
    expect(() => flights.land('/one-more', true)).toThrow(Overloaded);
    for (let index = 0; index < landings.length; index += 1) {
      await vi.waitFor(() => expect(next.asked).toContain(`/${index}`));
      next.answer(`/${index}`);
    }
    await Promise.all(landings);
  });

  it('addresses that nobody knows take at most half of the renders, and their own places to wait', async () => {
    const next = slowNext();
    const flights = new Flights(next.ask);
    const unknown = Array.from({ length: 504 }, (_, index) => flights.land(`/made-up/${index}`, false));
    expect(() => flights.land('/made-up/one-more', false)).toThrow(Overloaded);
    await vi.waitFor(() => expect(next.asked.length).toBe(4));
    const known = Array.from({ length: 6 }, (_, index) => flights.land(`/${index}`, true));
    await vi.waitFor(() => expect(next.asked.length).toBe(8));
    expect(next.asked.filter((path) => path.startsWith('/made-up/'))).toHaveLength(4);
    for (const index of known.keys()) {
      await vi.waitFor(() => expect(next.asked).toContain(`/${index}`));
      next.answer(`/${index}`);
    }
    await Promise.all(known);
    for (const index of unknown.keys()) {
      await vi.waitFor(() => expect(next.asked).toContain(`/made-up/${index}`), { interval: 1 });
      next.answer(`/made-up/${index}`, 404);
    }
    await Promise.all(unknown);
  });

  it('renewals of what is no page wait with such addresses, and hold no page up', async () => {
    const next = slowNext();
    const flights = new Flights(next.ask);
    for (let index = 0; index < 600; index += 1) flights.renew(`/made-up/${index}`, false);
    const landing = flights.land('/a', true);
    await vi.waitFor(() => expect(next.asked).toContain('/a'));
    expect(next.asked.filter((path) => path.startsWith('/made-up/'))).toHaveLength(4);
    next.answer('/a');
    await landing;
  });

  it('a render that fails does not keep the page from being asked for again', async () => {
    const ask = vi
      .fn()
      .mockRejectedValueOnce(new Error('no'))
      .mockResolvedValue({ status: 200, isOld: false });
    const flights = new Flights(ask);
    await expect(flights.land('/a', true)).rejects.toThrow('no');
    expect(await flights.land('/a', true)).toEqual({ answer: { status: 200, isOld: false } });
  });
});
