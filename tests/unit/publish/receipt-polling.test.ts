import { describe, expect, it } from 'vitest';
import { receiptAnswer } from '../../../contract/outbox.ts';
import { pollDelay } from '../../../directus/extensions/publish/src/receipt/poll-delay.ts';
import { requestProblem } from '../../../directus/extensions/publish/src/receipt/request-problem.ts';

describe('the time until the next question', () => {
  it('is a second while something is on its way, and two at other times', () => {
    expect(pollDelay({ busy: true, failures: 0 })).toBe(1000);
    expect(pollDelay({ busy: false, failures: 0 })).toBe(2000);
  });

  it('grows with each failure, to a minute at most', () => {
    const delays = [1, 2, 3, 4, 5, 6, 40].map((failures) => pollDelay({ busy: true, failures }));
    expect(delays).toEqual([4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });
});

describe('what went wrong', () => {
  it("is the CMS's own word where it gave one", () => {
    const data = { errors: [{ message: 'You may not.' }] };
    expect(requestProblem({ response: { status: 403, data } })).toEqual({
      status: 403,
      message: 'You may not.',
    });
  });

  it('is the status where a proxy answered', () => {
    expect(requestProblem({ response: { status: 502, data: '<html>' } })).toEqual({
      status: 502,
      message: 'The CMS answered 502.',
    });
  });

  it('is silence where nothing answered', () => {
    const silence = { status: null, message: 'The CMS does not answer.' };
    expect(requestProblem(new TypeError('Failed to fetch'))).toEqual(silence);
    expect(requestProblem(undefined)).toEqual(silence);
  });

  it('is an answer of another form, as after an update of the CMS', () => {
    const { error } = receiptAnswer.safeParse({ state: 'unheard of' });
    expect(requestProblem(error).message).toMatch(/reload/);
  });
});
