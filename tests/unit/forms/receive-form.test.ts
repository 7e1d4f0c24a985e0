import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contactForm, newsletterForm } from '../../../lib/forms/forms.ts';
import { createRateLimit, MAX_OF_ONE, type RateLimit, WINDOW_MS } from '../../../lib/forms/rate-limit.ts';
import { type Form, type Left, receiveForm } from '../../../lib/forms/receive-form.ts';
import { judgeStamp, MAX_AGE_MS, MIN_AGE_MS, makeStamp } from '../../../lib/forms/stamp.ts';

const KEY = new Uint8Array(32).fill(7);
const OTHER_KEY = new Uint8Array(32).fill(8);
const NOW = 1_795_000_000_000;
const GOOD = { name: 'Ada', email: 'ada@example.org', subject: '', message: 'How deep is the well at Tana?' };

/** Sends a form that was opened a minute ago, unless told otherwise, and says what became of it. */
async function send({
  fields = {},
  stamp = makeStamp('contact', KEY, NOW - 60_000),
  left = 'stored',
  limit = createRateLimit(undefined),
  now = NOW,
}: {
  fields?: Record<string, string>;
  stamp?: string;
  left?: Left;
  limit?: RateLimit;
  now?: number;
} = {}) {
  const stored: unknown[] = [];
  const form: Form<unknown> = {
    kind: 'contact',
    schema: contactForm,
    leave: async (values) => {
      stored.push(values);
      return left;
    },
  };
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...GOOD, stamp, ...fields })) data.set(name, value);
  const ports = { keys: [KEY] as const, address: '192.0.2.1', limit, now: () => now };
  const received = await receiveForm(data, form, ports);
  return { stored, taken: received.taken, state: received.taken ? null : received.state };
}

describe('a form that a person has filled in', () => {
  it('is handed on as it was meant', async () => {
    const { taken, stored } = await send({
      fields: { name: ' Ada\r\nLovelace ', email: ' ada@example.org ' },
    });
    expect(taken).toBe(true);
    expect(stored).toEqual([
      { name: 'Ada Lovelace', email: 'ada@example.org', subject: null, message: GOOD.message },
    ]);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ email: '' }, 'email'],
    [{ email: 'ada' }, 'email'],
    [{ email: 'ada@example.org, eve@example.org' }, 'email'],
    [{ message: 'Hello' }, 'message'],
    [{ message: 'x'.repeat(5_001) }, 'message'],
    [{ subject: 'x'.repeat(201) }, 'subject'],
  ])('comes back with what is to be mended and all that was typed: %j', async (fields, wrong) => {
    const { taken, stored, state } = await send({ fields });
    expect({ taken, stored }).toEqual({ taken: false, stored: [] });
    expect(Object.keys(state?.errors ?? {})).toEqual([wrong]);
    expect(state?.values).toEqual({ ...GOOD, ...fields });
  });

  it('may be mended and sent again at once', async () => {
    const first = await send({ fields: { name: '' } });
    expect((await send({ stamp: first.state?.stamp ?? '' })).stored).toHaveLength(1);
  });

  it('comes back with a new stamp where the page had been open for too long, and loses nothing', async () => {
    const { taken, stored, state } = await send({ stamp: makeStamp('contact', KEY, NOW - MAX_AGE_MS - 1) });
    expect({ taken, stored }).toEqual({ taken: false, stored: [] });
    expect(state?.problem).toContain('once more');
    expect(state?.values).toEqual(GOOD);
    expect((await send({ stamp: state?.stamp ?? '', now: NOW + MIN_AGE_MS })).stored).toHaveLength(1);
  });

  it('comes back where the CMS is down, and does not count', async () => {
    const limit = createRateLimit(undefined);
    for (let times = 0; times <= MAX_OF_ONE; times += 1) {
      const { taken, state } = await send({ left: 'unavailable', limit });
      expect(taken).toBe(false);
      expect(state?.problem).toContain('could not be taken');
      expect(state?.values).toEqual(GOOD);
    }
  });

  it('is not told whether its address was there before', async () => {
    expect((await send({ left: 'present' })).taken).toBe(true);
  });

  it('is refused after five within ten minutes, and is told when to try again', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const limit = createRateLimit(undefined);
    for (let times = 0; times < MAX_OF_ONE; times += 1) expect((await send({ limit })).taken).toBe(true);
    vi.advanceTimersByTime(60_000);
    const { stored, state } = await send({ limit });
    expect(stored).toEqual([]);
    expect(state?.problem).toContain('in 9 minutes');
    vi.advanceTimersByTime(WINDOW_MS - 60_000);
    expect((await send({ limit })).taken).toBe(true);
  });
});

describe('a form that a program has filled in', () => {
  it.each([
    ['filled in what people do not see', { fields: { website: 'https://example.org' } }],
    ['was as fast as no person', { stamp: makeStamp('contact', KEY, NOW - MIN_AGE_MS + 1) }],
  ])('is answered as if it were taken, and goes nowhere: it %s', async (_, how) => {
    expect(await send(how)).toEqual({ taken: true, stored: [], state: null });
  });

  it.each([
    ['', 'none'],
    [makeStamp('newsletter', KEY, NOW - 60_000), 'of another form'],
    [makeStamp('contact', OTHER_KEY, NOW - 60_000), 'of another key'],
    [makeStamp('contact', KEY, NOW - MAX_AGE_MS * 2).replace(/^\d+/, String(NOW - 60_000)), 'set forward'],
  ])('goes nowhere with a stamp that is not ours (%#)', async (stamp) => {
    expect(await send({ stamp })).toMatchObject({ taken: false, stored: [] });
  });
});

it('a stamp of the key before is still good', () => {
  expect(judgeStamp(makeStamp('contact', OTHER_KEY, NOW - 60_000), 'contact', [KEY, OTHER_KEY], NOW)).toBe(
    'good',
  );
});

it('an address is subscribed once, whatever its capitals', () => {
  expect(newsletterForm.parse({ email: ' Ada@Example.ORG' }).email).toBe('ada@example.org');
});
