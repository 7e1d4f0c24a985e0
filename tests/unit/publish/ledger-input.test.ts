/** What comes in at the endpoint: tokens and bodies. */
import { describe, expect, it } from 'vitest';
import { claimRequest, replayRequest, settleRequest } from '../../../contract/outbox.ts';
import { judgeToken } from '../../../contract/relay-token.ts';
import { readBody, readListing } from '../../../directus/extensions/publish/src/endpoint/read-input.ts';

const TOKEN = 'a1'.repeat(32);

describe('the token of a relay', () => {
  it('is granted when it is the same', () => {
    expect(judgeToken(TOKEN, TOKEN)).toBe('granted');
  });

  it.each([undefined, '', 'a1', `${TOKEN}0`, TOKEN.toUpperCase()])('is refused: %s', (given) => {
    expect(judgeToken(TOKEN, given)).toBe('refused');
  });

  it.each([undefined, null, '', 'short', TOKEN.slice(0, 31), 12345])(
    'is worth nothing when the CMS knows only %s',
    (expected) => {
      expect(judgeToken(expected, '')).toBe('unset');
      expect(judgeToken(expected, String(expected))).toBe('unset');
    },
  );
});

describe('a body that is wrong', () => {
  const claim = { relay: 'host:1', leaseMs: 30_000, quietMs: 400, longestMs: 3000 };

  it.each([
    [{}, 'relay: '],
    [{ ...claim, leaseMs: '5' }, 'leaseMs: '],
    [{ ...claim, leaseMs: 99 }, 'leaseMs: '],
    [{ ...claim, surplus: 1 }, '"surplus"'],
    [null, 'body: '],
  ])('is answered with the name of the field: %j', (body, name) => {
    expect(() => readBody(claimRequest, body)).toThrow(name);
    expect(() => readBody(claimRequest, body)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('names fields inside', () => {
    const settle = { id: 'x', lease: 'l', tags: [], outcome: { kind: 'live', pages: -1, seen: [] } };
    expect(() => readBody(settleRequest, settle)).toThrow(/id: .*outcome\.pages: /);
  });

  it('names every form that it could have had', () => {
    expect(() => readBody(replayRequest, { some: true })).toThrow(/ids: .*, or all: .*, or recovered: /);
  });

  it('is read when it is right', () => {
    expect(readBody(claimRequest, claim)).toEqual(claim);
  });
});

describe('which deliveries are listed', () => {
  it('the last fifty of every state, unless said otherwise', () => {
    expect(readListing({})).toEqual({ state: undefined, limit: 50 });
    expect(readListing({ state: 'dead', limit: '200' })).toEqual({ state: 'dead', limit: 200 });
  });

  it.each([
    { state: 'gone' },
    { state: ['dead'] },
    { limit: '0' },
    { limit: '201' },
    { limit: '-1' },
    { limit: '1e2' },
  ])('is refused: %j', (query) => {
    expect(() => readListing(query)).toThrow(/^(state|limit): expected/);
  });
});
