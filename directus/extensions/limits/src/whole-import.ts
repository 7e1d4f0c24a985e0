/**
 * Lets an import begin when its file has come in full. Directus opens a transaction with its first bytes and, if the file
 * ends after its last item has been saved, or its sender hangs up, never closes it (11.17.4: the queue of items has run empty
 * before somebody listens for that). In SQLite nobody is answered then, for an hour.
 */
import { Readable } from 'node:stream';
import type { NextFunction, Request, Response } from 'express';

/** Largest file in megabytes, as `FILES_MAX_UPLOAD_SIZE` in directus/environment.mjs. */
const MOST_MB = 25;
const MOST_BYTES = MOST_MB * 1024 * 1024;

/** For `/utils/import`. Directus itself refuses strangers, before it does anything. */
export async function wholeImport(request: Request, response: Response, next: NextFunction): Promise<void> {
  if (request.method !== 'POST' || !request.accountability?.user) return next();
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      length += part.length;
      if (length <= MOST_BYTES) parts.push(part);
      else parts.length = 0; // read to its end all the same, else the sender would not hear the answer
    }
  } catch {
    return; // whoever sent it has hung up
  }
  if (length > MOST_BYTES) {
    const message = `Expected a file of at most ${MOST_MB} MB, got a larger one: import it in parts.`;
    const errors = [{ message, extensions: { code: 'CONTENT_TOO_LARGE' } }];
    response.status(413).set('Cache-Control', 'no-store').json({ errors });
    return;
  }
  const whole = Readable.from([Buffer.concat(parts)]);
  request.pipe = (destination, options) => whole.pipe(destination, options);
  next();
}
