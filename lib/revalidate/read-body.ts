/**
 * Reads a body within bounds. Next itself would take 30 MB, as slowly as a sender likes, before anything is
 * known of who sends it.
 */
import { BODY_READ_TIMEOUT_MS, MAX_BODY_BYTES } from '../../contract/limits.ts';
import { type Answer, malformed, tooLarge, tooSlow } from './answer.ts';

/** The exact bytes that came, or the answer that refuses them. */
export type ReadBody = { ok: true; bytes: Uint8Array } | { ok: false; answer: Answer };

/** Reads at most 256 KB in at most 10 s in all; stops reading, and lets go of the sender, at either bound. */
export async function readBody(request: Request): Promise<ReadBody> {
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) return refused(tooLarge());
  if (!request.body) return { ok: true, bytes: new Uint8Array() };

  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const timeUp = Promise.withResolvers<'time is up'>();
  const timer = setTimeout(() => timeUp.resolve('time is up'), BODY_READ_TIMEOUT_MS);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const read = await Promise.race([reader.read(), timeUp.promise]);
      if (read === 'time is up') return refused(tooSlow());
      if (read.done) return { ok: true, bytes: Buffer.concat(chunks) };
      size += read.value.byteLength;
      if (size > MAX_BODY_BYTES) return refused(tooLarge());
      chunks.push(read.value);
    }
  } catch (cause) {
    return refused({ ...malformed('body: it broke off before its end'), cause });
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => undefined);
  }
}

function refused(answer: Answer): ReadBody {
  return { ok: false, answer };
}
