/**
 * Decides whether a body is what a holder of the secret signed just now. The order is the point: nothing is
 * parsed before its signature holds, so a stranger reaches no code but an HMAC and a comparison.
 */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { IDEMPOTENCY_KEY_HEADER, SIGNATURE_HEADER } from '../../contract/headers.ts';
import { TOLERANCE_SECONDS } from '../../contract/limits.ts';
import { parseBody } from '../../contract/parsed.ts';
import { verify } from '../../contract/signature.ts';
import { type Answer, malformed, unauthorized } from './answer.ts';

/** Most problems named in one answer. Ours: the first few tell what is wrong. */
const MAX_PROBLEMS_NAMED = 5;

/** What every signed body holds: its key, when it was signed, and which save or batch it belongs to. */
export interface SignedBody {
  id: string;
  signedAt: string;
  correlationId: string;
}

/** A body that is signed, fresh and well formed. `hash` is the hex SHA-256 of its raw bytes. */
export interface Authentic<Body extends SignedBody> {
  body: Body;
  hash: string;
}

/** The body, or the answer that refuses it: 401 or 400. */
export type Authenticated<Body extends SignedBody> =
  | { ok: true; authentic: Authentic<Body> }
  | { ok: false; answer: Answer };

/** What bodies are held against. */
export interface Expectations<Body> {
  schema: z.ZodType<Body>;
  /** The receiver's clock in milliseconds since 1970, read after the body has arrived. */
  now: number;
  /** The live secrets: the current one, and the previous one during a rotation. */
  secrets: readonly string[];
}

/** Checks signature, form, key and age of a body, in this order. */
export function authenticate<Body extends SignedBody>(
  rawBody: Uint8Array,
  headers: Headers,
  { schema, now, secrets }: Expectations<Body>,
): Authenticated<Body> {
  if (!verify(rawBody, headers.get(SIGNATURE_HEADER), secrets)) {
    return refused(unauthorized(`${SIGNATURE_HEADER} must be the hex HMAC-SHA256 of the body's bytes.`));
  }
  const json = parseJson(rawBody);
  if (!json.ok) return refused(malformed('body: expected JSON in UTF-8'));
  const parsed = parseBody(schema, json.value);
  if (!parsed.ok) return refused(malformed(summary(parsed.problems)));
  const { body } = parsed;
  if (headers.get(IDEMPOTENCY_KEY_HEADER) !== body.id) {
    return refused(unauthorized(`${IDEMPOTENCY_KEY_HEADER} must equal the id in the body.`));
  }
  if (Math.abs(now - Date.parse(body.signedAt)) > TOLERANCE_SECONDS * 1000) {
    return refused(
      unauthorized(`signedAt must lie within ${TOLERANCE_SECONDS} seconds of this clock. Sign again.`),
    );
  }
  const hash = createHash('sha256').update(rawBody).digest('hex');
  return { ok: true, authentic: { body, hash } };
}

function parseJson(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false };
  }
}

function summary(problems: string[]): string {
  const more = problems.length - MAX_PROBLEMS_NAMED;
  const named = problems.slice(0, MAX_PROBLEMS_NAMED).map((problem) => problem.slice(0, 300));
  return named.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function refused(answer: Answer): { ok: false; answer: Answer } {
  return { ok: false, answer };
}
