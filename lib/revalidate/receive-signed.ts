/** What happens to a request to a signed endpoint before its body is acted on, and how it is answered and logged. */
import type { z } from 'zod';
import { CORRELATION_ID_HEADER } from '../../contract/headers.ts';
import { type Answer, methodNotAllowed, notJson } from './answer.ts';
import { type Authentic, authenticate, type SignedBody } from './authenticate.ts';
import type { LogLine } from './log-line.ts';
import { readBody } from './read-body.ts';

/** What receiving needs beside the request. */
export interface SignedPorts {
  now: () => number;
  secrets: readonly string[];
  log: (line: LogLine) => void;
}

/** What one endpoint takes and does. */
export interface SignedEndpoint<Body extends SignedBody> {
  /** Its name in the log. */
  event: LogLine['event'];
  schema: z.ZodType<Body>;
  /** Acts on the body. Must not reject. */
  act: (authentic: Authentic<Body>) => Promise<Answer>;
  /** What the log tells of a body beside its ids. */
  facts: (body: Body) => Record<string, number>;
}

/** Answers one request as promise P5 says and logs one line about it. Never rejects. */
export async function receiveSigned<Body extends SignedBody>(
  request: Request,
  { event, schema, act, facts }: SignedEndpoint<Body>,
  { now, secrets, log }: SignedPorts,
): Promise<Answer> {
  const refuse = (answer: Answer): Answer => {
    log({ event, answer });
    return answer;
  };
  if (request.method !== 'POST') return refuse(methodNotAllowed());
  if (!isJson(request.headers.get('content-type'))) return refuse(notJson());

  const read = await readBody(request);
  if (!read.ok) return refuse(read.answer);

  const authenticated = authenticate(read.bytes, request.headers, { schema, now: now(), secrets });
  if (!authenticated.ok) return refuse(authenticated.answer);

  const { body } = authenticated.authentic;
  const answer = await act(authenticated.authentic);
  log({ event, answer, deliveryId: body.id, correlationId: body.correlationId, ...facts(body) });
  return { ...answer, headers: { ...answer.headers, [CORRELATION_ID_HEADER]: body.correlationId } };
}

/** `application/json`, alone or with `charset=utf-8`, the one encoding of JSON (RFC 8259 8.1). */
function isJson(contentType: string | null): boolean {
  return /^application\/json[ \t]*(?:;[ \t]*charset="?utf-8"?[ \t]*)?$/i.test(contentType ?? '');
}
