import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BODY_READ_TIMEOUT_MS, MAX_BODY_BYTES } from '../../../contract/limits.ts';
import { readBody } from '../../../lib/revalidate/read-body.ts';
import { request } from './deliveries.ts';

/** A body that goes on for ever, and what became of it. */
function endless(next: () => Promise<Uint8Array>) {
  const seen = { bytes: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await next();
        seen.bytes += chunk.byteLength;
        controller.enqueue(chunk);
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, seen };
}

describe('readBody', () => {
  it('hands on the exact bytes, however they were cut', async () => {
    const bytes = new Uint8Array([0xf0, 0x9f, 0x8c, 0x8a, 0x00, 0xff]);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await readBody(request(stream))).toEqual({ ok: true, bytes: Buffer.from(bytes) });
  });

  it('takes exactly 256 KB and refuses one byte more with 413', async () => {
    expect((await readBody(request(new Uint8Array(MAX_BODY_BYTES)))).ok).toBe(true);
    expect(await readBody(request(new Uint8Array(MAX_BODY_BYTES + 1)))).toMatchObject({
      ok: false,
      answer: { status: 413 },
    });
  });

  it('refuses 10 MB by its content length without reading', async () => {
    const { stream, seen } = endless(async () => new Uint8Array(64 * 1024));
    const length = String(10 * 1024 * 1024);
    expect(await readBody(request(stream, { 'Content-Length': length }))).toMatchObject({
      answer: { status: 413 },
    });
    expect(seen.bytes).toBe(0);
  });

  it('stops reading a body of unknown length at the bound', async () => {
    const { stream, seen } = endless(async () => new Uint8Array(64 * 1024));
    expect(await readBody(request(stream))).toMatchObject({ answer: { status: 413 } });
    expect(seen).toEqual({ bytes: MAX_BODY_BYTES + 64 * 1024, cancelled: true });
  });

  it('takes a request without a body as an empty one', async () => {
    const bare = new Request('http://site.test/api/revalidate', { method: 'POST' });
    expect(await readBody(bare)).toEqual({ ok: true, bytes: new Uint8Array() });
  });

  it('answers 400 when the body breaks off', async () => {
    const { stream } = endless(() => Promise.reject(new Error('aborted')));
    expect(await readBody(request(stream))).toMatchObject({ answer: { status: 400 } });
  });
});

describe('a slow body', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('at one byte a second is given up after ten seconds in all with 408', async () => {
    const second = () => new Promise<void>((resolve) => setTimeout(resolve, 1000));
    const { stream, seen } = endless(() => second().then(() => new Uint8Array(1)));
    const reading = readBody(request(stream));
    await vi.advanceTimersByTimeAsync(BODY_READ_TIMEOUT_MS);
    expect(await reading).toMatchObject({ ok: false, answer: { status: 408 } });
    expect(seen.bytes).toBeLessThanOrEqual(10);
    expect(seen.cancelled).toBe(true);
  });

  it('that never sends a byte is given up too', async () => {
    const { stream } = endless(() => new Promise(() => undefined));
    const reading = readBody(request(stream));
    await vi.advanceTimersByTimeAsync(BODY_READ_TIMEOUT_MS);
    expect(await reading).toMatchObject({ answer: { status: 408 } });
  });

  it('leaves no timer behind when the body was fast', async () => {
    await readBody(request('{}'));
    expect(vi.getTimerCount()).toBe(0);
  });
});
