/** Why something did not arrive, as a value: an expected outcome, not an exception. */
import type { FailureKind } from '../../contract/outbox.ts';

/** A kind that the outbox knows, and a sentence for people. */
export interface Failure {
  kind: FailureKind;
  reason: string;
}

/** What was asked for, or why it did not come. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Longest reason that the outbox takes, in characters; see contract/outbox.ts. */
const MAX_REASON_CHARS = 500;

/** A failure whose reason fits. */
export function failed(kind: FailureKind, reason: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind, reason: reason.slice(0, MAX_REASON_CHARS) } };
}
