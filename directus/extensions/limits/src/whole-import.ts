/**
 * Lets an import begin when its file has come in full. Directus opens a transaction with its first bytes and, if the file
 * ends after its last item has been saved, or its sender hangs up, never closes it (11.17.4: the queue of items has run empty
 * before somebody listens for that). In SQLite nobody is answered then, for an hour.
 */
import { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import { hearFiles } from './heard-uploads.ts';

/** Files that are waited for at once; each may be held in memory. Ours: an import keeps all other saves waiting anyway. */
const AT_ONCE = 2;
const RETRY_AFTER_SECONDS = 10;
/** Room for what stands around the file in its form, in bytes. */
const FORM_BYTES = 64 * 1024;
/** Pieces at the end of a request in which the last line of its form is looked for. */
const LAST_PIECES = 16;

const FORM = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i;

/** What is answered instead. */
type Refusal = readonly [status: number, code: string, message: string];

const BUSY: Refusal = [
  503,
  'SERVICE_UNAVAILABLE',
  'Two files are being imported already. Try again in a moment.',
];
const CUT_OFF: Refusal = [400, 'INVALID_PAYLOAD', 'Expected a whole file, got a part of one: send it again.'];
const STRANGER: Refusal = [403, 'FORBIDDEN', "You don't have permission to access this."];

/** For `/utils/import`. @param mostMb the largest file, in megabytes */
export function wholeImports(mostMb: number): RequestHandler {
  const mostBytes = mostMb * 1024 * 1024 + FORM_BYTES;
  const tooLarge: Refusal = [
    413,
    'CONTENT_TOO_LARGE',
    `Expected a file of at most ${mostMb} MB, got a larger one: import it in parts.`,
  ];
  let reading = 0;

  return async (request, response, next) => {
    const [, quoted, plain] = FORM.exec(request.headers['content-type'] ?? '') ?? [];
    const boundary = quoted ?? plain;
    if (request.method !== 'POST' || boundary === undefined) return next();
    if (!request.accountability?.user) return refuse(response, STRANGER);
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) return refuse(response, tooLarge);
    if (reading >= AT_ONCE) return refuse(response, BUSY);
    reading += 1;
    try {
      const pieces = await piecesOf(request, mostBytes);
      if (pieces === null) return refuse(response, tooLarge);
      if (!Buffer.concat(pieces.slice(-LAST_PIECES)).includes(`--${boundary}--`))
        return refuse(response, CUT_OFF);
      // In pieces, as it came: the parser of JSON takes many times the memory for one large one.
      const whole = Readable.from(pieces);
      request.pipe = (reader, options) => whole.pipe(hearFiles(reader), options);
    } catch {
      return; // whoever sent it has hung up
    } finally {
      reading -= 1;
    }
    next();
  };
}

/** All of a request; null if that is more than allowed, which is read to its end all the same, else its sender would not hear the answer. */
async function piecesOf(request: Request, mostBytes: number): Promise<Buffer[] | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length <= mostBytes) pieces.push(piece);
    else pieces.length = 0;
  }
  return length <= mostBytes ? pieces : null;
}

function refuse(response: Response, [status, code, message]: Refusal): void {
  if (status === 503) response.set('Retry-After', String(RETRY_AFTER_SECONDS));
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ message, extensions: { code } }] });
}
