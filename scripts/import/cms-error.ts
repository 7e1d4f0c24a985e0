/** What the CMS answered, told apart by what can be done about it. */

/** `unreachable` and `refused` end the import; `rejected` concerns what was sent; `busy` passes. */
export type CmsErrorKind = 'unreachable' | 'refused' | 'busy' | 'rejected';

/** A request to the CMS failed; the message is a sentence for the person at the terminal. */
export class CmsError extends Error {
  override readonly name = 'CmsError';
  readonly kind: CmsErrorKind;
  readonly status: number | null;

  constructor(kind: CmsErrorKind, message: string, facts: { status?: number; cause?: unknown } = {}) {
    super(message, { cause: facts.cause });
    this.kind = kind;
    this.status = facts.status ?? null;
  }
}
