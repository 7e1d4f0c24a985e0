import { describe, expect, test } from 'vitest';
import type { DeliveryReport } from '../../../contract/outbox.ts';
import { followReplay, LISTED, progressOf } from '../../../relay/operator/follow-replay.ts';
import { readCommand } from '../../../relay/operator/read-command.ts';
import { deadLines, duration, statusLines } from '../../../relay/operator/words.ts';
import { changeOf } from './outbox-stand-in.ts';

const ID = '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e';
const report = (facts: Partial<DeliveryReport> = {}): DeliveryReport => ({
  id: ID,
  state: 'dead',
  attempts: 4,
  claimedAt: 0,
  settledAt: 0,
  nextAt: null,
  failure: 'unreachable',
  reason: 'The site does not answer at http://127.0.0.1:3000: connect ECONNREFUSED',
  relay: 'host 1',
  correlationId: 'save-1',
  tags: [],
  pages: null,
  changes: [{ ...changeOf(), pages: null }],
  ...facts,
});

describe("an operator's words", () => {
  test.each([
    [['status'], { kind: 'status', json: false }],
    [['--json', 'dead'], { kind: 'dead', json: true }],
    [['replay', ID.toUpperCase()], { kind: 'replay', ids: [ID], json: false }],
    [['replay', '--all'], { kind: 'replay', ids: 'all', json: false }],
    [[], { kind: 'help', problem: null }],
  ])('%j is understood', (args, command) => {
    expect(readCommand(args)).toEqual(command);
  });

  test.each([[['replay']], [['replay', '12']], [['replay', '--all', ID]], [['status', 'now']], [['flush']]])(
    '%j is told what is wrong with it',
    (args) => {
      expect(readCommand(args)).toMatchObject({ kind: 'help', problem: expect.any(String) });
    },
  );
});

describe('what an operator reads', () => {
  test('the status, counted in words', () => {
    const lines = statusLines({
      pending: 1,
      oldestPendingAt: 8_000,
      leased: 2,
      waiting: 3,
      oldestOpenAt: -290_000,
      dead: 4,
      recoverable: 3,
      live: 214,
      now: 10_000,
    });
    expect(lines).toEqual([
      'Recorded           1 change not yet taken, the oldest for 2 s',
      'On their way       2 deliveries',
      'To be tried again  3 deliveries, the oldest for 5 min',
      'Dead letters       4; 3 replay by themselves when the site answers',
      'Seen live          214 deliveries',
    ]);
  });

  test('dead letters, each with its reason below', () => {
    expect(deadLines([report()], 3 * 3_600_000)).toEqual([
      'DELIVERY                              GIVEN UP  FAILURE      TRIED       CHANGES',
      `${ID}  3 h ago   unreachable  4 attempts  articles 12 (a-year)`,
      '  The site does not answer at http://127.0.0.1:3000: connect ECONNREFUSED',
    ]);
  });

  test('no control character of what was typed into content', () => {
    const change = { ...changeOf({ slug: 'a\u001b[31m\nb' }), pages: null };
    expect(deadLines([report({ changes: [change] })], 0).join('|')).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    [1_499, '1 s'],
    [-5, '0 s'],
    [119_000, '119 s'],
    [121_000, '2 min'],
    [7_200_000, '2 h'],
    [86_400_000 * 3, '3 days'],
  ])('%i ms are %s', (ms, words) => {
    expect(duration(ms)).toBe(words);
  });
});

describe('following a replay', () => {
  test('tells live, dead, failed again and on their way apart', () => {
    const lists = [
      [report({ id: 'b', state: 'leased' })],
      [
        report({ id: 'c', state: 'waiting', attempts: 1 }),
        report({ id: 'd', state: 'waiting', attempts: 0 }),
      ],
      [report({ id: 'e' })],
    ];
    expect(progressOf(['a', 'b', 'c', 'd', 'e'], lists)).toEqual({ live: 1, dead: 1, again: 1, open: 2 });
  });

  test('does not take for live what a full list may have left out', () => {
    const full = Array.from({ length: LISTED }, (_, index) => report({ id: String(index) }));
    expect(progressOf(['x'], [full])).toEqual({ live: 0, dead: 0, again: 0, open: 1 });
  });

  test('ends when nothing is open any more, or after two minutes', async () => {
    let now = 0;
    const shown: number[] = [];
    const ports = {
      pause: async (ms: number) => {
        now += ms;
      },
      now: () => now,
      show: ({ open }: { open: number }) => void shown.push(open),
    };
    const leased = (until: number) => ({
      deliveries: async () => ({
        ok: true as const,
        value: { deliveries: now < until ? [report({ state: 'leased' })] : [] },
      }),
    });
    expect(await followReplay([ID], { ...ports, outbox: leased(2_000) })).toMatchObject({
      progress: { live: 1 },
    });
    expect(shown).toEqual([1, 1, 1, 1, 0]);
    expect(await followReplay([ID], { ...ports, outbox: leased(Number.POSITIVE_INFINITY) })).toMatchObject({
      progress: { open: 1 },
    });
    expect(now).toBeLessThan(125_000);
  });
});
