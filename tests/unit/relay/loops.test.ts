/** What the relay does again and again: watching, holding leases, heartbeats, warming. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { InspectionAnswer } from '../../../contract/inspect.ts';
import type { OutboxStatus } from '../../../contract/outbox.ts';
import { createLog } from '../../../relay/log.ts';
import type { OutboxAnswer } from '../../../relay/outbox-client.ts';
import { LEASE_MS } from '../../../relay/pace.ts';
import { createHeartbeat } from '../../../relay/run/heartbeat.ts';
import { holdLease, LeaseLostError } from '../../../relay/run/hold-lease.ts';
import { settleSurely } from '../../../relay/run/settle-surely.ts';
import { createWarmer } from '../../../relay/run/warm-new-build.ts';
import { watchOutbox } from '../../../relay/run/watch-outbox.ts';
import { failed } from '../../../relay/send/failure.ts';
import { waitFor } from '../../support/wait-for.ts';

const log = createLog('silent');
const done = <T>(value: T) => ({ ok: true as const, value });
const problem = (kind: 'unreachable' | 'lost' | 'refused') => ({
  ok: false as const,
  problem: { kind, reason: kind },
});

afterEach(() => {
  vi.useRealTimers();
});

describe('watching the outbox', () => {
  /** Watches through the answers and returns what was called for and how long was paused, in order. */
  async function watchThrough(answers: OutboxAnswer<{ due: boolean }>[]): Promise<(string | number)[]> {
    const happened: (string | number)[] = [];
    const end = new AbortController();
    await watchOutbox({
      outbox: {
        watch: async () => {
          const next = answers.shift();
          if (next) return next;
          end.abort();
          return done({ due: false });
        },
      },
      soon: async () => void happened.push('soon'),
      tick: async () => void happened.push('tick'),
      log,
      signal: end.signal,
      pause: async (ms) => void happened.push(ms),
    });
    return happened;
  }

  test('calls for a tick when something is due', async () => {
    expect(await watchThrough([done({ due: false }), done({ due: true })])).toEqual([50, 'soon', 50]);
  });

  test('backs off to 5 s while the CMS is down, and starts anew once it answers', async () => {
    const down = Array(6).fill(problem('unreachable'));
    expect(await watchThrough([...down, done({ due: true }), problem('unreachable')])).toEqual([
      500,
      1000,
      2000,
      4000,
      5000,
      5000,
      'soon',
      50,
      500,
    ]);
  });

  test('asks less often while what is due is not claimed, and works here when the queue seems stuck', async () => {
    const happened = await watchThrough(Array(12).fill(done({ due: true })));
    expect(happened.filter((one) => one === 'soon').length).toBeGreaterThanOrEqual(5);
    expect(happened.at(-2)).toBe('tick');
    expect(happened.at(-1)).toBe(1000);
  });
});

describe('holding a lease', () => {
  test('renews at a third of it, and ends when released', async () => {
    vi.useFakeTimers();
    let renewals = 0;
    const renew = async () => {
      renewals += 1;
      return done({});
    };
    const release = holdLease(
      { id: 'x', lease: 'y' },
      { outbox: { renew }, log, onLost: () => expect.unreachable() },
    );
    await vi.advanceTimersByTimeAsync(LEASE_MS);
    expect(renewals).toBe(3);
    release();
    await vi.advanceTimersByTimeAsync(LEASE_MS);
    expect(renewals).toBe(3);
  });

  test('tells that it is lost, and goes on while the CMS only does not answer', async () => {
    vi.useFakeTimers();
    const answers = [problem('unreachable'), problem('lost')];
    const lost: unknown[] = [];
    const release = holdLease(
      { id: 'x', lease: 'y' },
      {
        outbox: { renew: async () => answers.shift() ?? done({}) },
        log,
        onLost: (error) => lost.push(error),
      },
    );
    await vi.advanceTimersByTimeAsync(LEASE_MS / 3);
    expect(lost).toEqual([]);
    await vi.advanceTimersByTimeAsync(LEASE_MS / 3);
    release();
    expect(lost).toEqual([expect.any(LeaseLostError)]);
  });
});

describe('settling', () => {
  const request = { id: 'x', lease: 'y', tags: [], outcome: { kind: 'live' as const, pages: 0, seen: [] } };

  test('is tried for 16 s while the CMS does not answer', async () => {
    const pauses: number[] = [];
    const answer = await settleSurely(request, {
      outbox: { settle: async () => problem('unreachable') },
      pause: async (ms) => void pauses.push(ms),
    });
    expect(answer).toEqual(problem('unreachable'));
    expect(pauses.reduce((sum, ms) => sum + ms)).toBe(15_750);
  });

  test('is not tried again when the lease is lost', async () => {
    const answer = await settleSurely(request, {
      outbox: { settle: async () => problem('lost') },
      pause: async () => expect.unreachable(),
    });
    expect(answer).toEqual(problem('lost'));
  });
});

const inspected = (build: string, cold: string[] = []): InspectionAnswer => ({
  build,
  pages: [],
  total: 0,
  kept: [],
  cold,
});

describe('a heartbeat', () => {
  const status: OutboxStatus = {
    pending: 0,
    oldestPendingAt: null,
    leased: 0,
    waiting: 0,
    oldestOpenAt: null,
    dead: 1,
    recoverable: 1,
    live: 0,
    now: 0,
  };

  test('replays what has failed once the site answers, and tells which build does', async () => {
    const replays: unknown[] = [];
    const builds: string[] = [];
    let isUp = false;
    const beat = createHeartbeat({
      probe: async () => (isUp ? done(inspected('b2')) : failed('unreachable', 'down')),
      outbox: {
        status: async () => done(status),
        replay: async (request) => {
          replays.push(request);
          return done({ replayed: 1 });
        },
      },
      onBuild: (build) => builds.push(build),
      log,
      now: () => 0,
    });
    await beat();
    expect(replays).toEqual([]);
    isUp = true;
    await beat();
    expect(replays).toEqual([{ recovered: true }]);
    expect(builds).toEqual(['b2']);
  });

  test('replays nothing while it is not known what has failed', async () => {
    const beat = createHeartbeat({
      probe: async () => done(inspected('b1')),
      outbox: { status: async () => problem('unreachable'), replay: async () => expect.unreachable() },
      onBuild: () => undefined,
      log,
      now: () => 0,
    });
    await beat();
  });
});

describe('warming a new build', () => {
  function warmerOf(cold: string[][], build = 'b2') {
    const facts = { asked: 0, fetched: [] as string[], most: 0, now: 0 };
    const warm = createWarmer({
      askCold: async () => {
        facts.asked += 1;
        return done(inspected(build, cold.shift() ?? []));
      },
      fetchPage: async (path) => {
        facts.now += 1;
        facts.most = Math.max(facts.most, facts.now);
        await new Promise((resolve) => setImmediate(resolve));
        facts.now -= 1;
        facts.fetched.push(path);
        return { kind: 'page', status: 200, versions: [] };
      },
      log,
      signal: new AbortController().signal,
    });
    return { facts, warm };
  }

  test('fetches what the build before kept, two pages at a time, until nothing is cold', async () => {
    const { facts, warm } = warmerOf([['/a', '/b', '/c', '/d'], ['/e']]);
    warm('b2');
    await waitFor(() => facts.asked === 3, { what: 'the last question' });
    expect(facts.fetched).toEqual(['/a', '/b', '/c', '/d', '/e']);
    expect(facts.most).toBe(2);
  });

  test('asks once for each build, and not for ever about pages that stay cold', async () => {
    const { facts, warm } = warmerOf(Array(50).fill(['/always-cold']));
    warm('b2');
    await waitFor(() => facts.asked === 2, { what: 'the last question' });
    await new Promise((resolve) => setImmediate(resolve));
    warm('b2');
    await new Promise((resolve) => setImmediate(resolve));
    expect(facts).toMatchObject({ asked: 2, fetched: ['/always-cold'] });
    warm('b3');
    await waitFor(() => facts.asked > 2, { what: 'a question about the next build' });
  });

  test('goes nowhere but to the site', async () => {
    const { facts, warm } = warmerOf([['@evil.example/', '//ok']]);
    warm('b2');
    await waitFor(() => facts.asked === 2, { what: 'the last question' });
    expect(facts.fetched).toEqual(['//ok']);
  });
});
