import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../relay/run/outcome-of.ts';
import { classifyPurge } from '../../../relay/send/classify-answer.ts';

const verdictOf = (status: number, body: unknown = {}) => {
  const verdict = classifyPurge({ status, body });
  return verdict.kind === 'failed' ? verdict.failure.kind : verdict.kind;
};

describe('an answer of the site', () => {
  test.each(['revalidated', 'duplicate'])('200 %s is done', (status) => {
    expect(verdictOf(200, { status })).toBe('done');
  });

  test.each([undefined, '<html>', { status: 'ok' }, [], null])(
    '200 with %j comes from something else and is tried again',
    (body) => {
      expect(verdictOf(200, body)).toBe('unavailable');
    },
  );

  test.each([400, 405, 413, 415, 422])('%i is the fault of the body', (status) => {
    expect(verdictOf(status)).toBe('rejected');
  });

  test('409 asks for a new id first', () => {
    expect(verdictOf(409)).toBe('again');
  });

  test('401 is a matter of secret or clock', () => {
    expect(verdictOf(401)).toBe('unauthorized');
  });

  test.each([301, 302, 307, 308, 408, 425, 429, 500, 502, 503, 504])('%i is tried again', (status) => {
    expect(verdictOf(status)).toBe('unavailable');
  });

  test('no other status than 200 is ever done, whatever the body says', () => {
    for (let status = 201; status < 600; status += 1) {
      expect(verdictOf(status, { status: 'revalidated' })).not.toBe('done');
    }
  });

  test('every reason fits the outbox, however long the answer', () => {
    for (let status = 201; status < 600; status += 1) {
      const verdict = classifyPurge({ status, body: { message: 'x'.repeat(10_000) } });
      expect(verdict.kind === 'done' ? 0 : verdict.failure.reason.length).toBeLessThanOrEqual(500);
    }
  });

  test("the site's own words are in the reason", () => {
    const verdict = classifyPurge({
      status: 400,
      body: { status: 'malformed', message: 'tags.1.tag: expected' },
    });
    expect(verdict).toMatchObject({
      failure: { reason: 'The site refuses the body (400): tags.1.tag: expected' },
    });
  });
});

describe('the outcome of a failure', () => {
  const kinds = ['unreachable', 'unavailable', 'unauthorized', 'stale'] as const;

  test('is a retry for everything that mends, however many changes', () => {
    for (const kind of kinds) {
      for (let changes = 1; changes <= 100; changes += 1) {
        expect(outcomeOf({ kind, reason: 'r' }, changes)).toEqual({
          kind: 'retry',
          failure: kind,
          reason: 'r',
        });
      }
    }
  });

  test('is a split for a refused batch and a dead letter for one refused change', () => {
    for (let changes = 2; changes <= 100; changes += 1) {
      expect(outcomeOf({ kind: 'rejected', reason: 'r' }, changes).kind).toBe('split');
    }
    expect(outcomeOf({ kind: 'rejected', reason: 'r' }, 1)).toEqual({
      kind: 'dead',
      failure: 'rejected',
      reason: 'r',
    });
  });
});
