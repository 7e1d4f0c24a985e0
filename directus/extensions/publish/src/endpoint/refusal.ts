/** An answer other than success, in the form in which Directus gives its own. */

/** Codes of refusals, named as Directus names its errors. */
export type RefusalCode =
  | 'INVALID_PAYLOAD'
  | 'INVALID_CREDENTIALS'
  | 'FORBIDDEN'
  | 'LEASE_LOST'
  | 'SERVICE_UNAVAILABLE';

/** Refuses a request. The message says what was expected; it is shown to whoever asked. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: RefusalCode;

  constructor(status: number, code: RefusalCode, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** The body of the answer. */
  toJSON(): { errors: { message: string; extensions: { code: RefusalCode } }[] } {
    return { errors: [{ message: this.message, extensions: { code: this.code } }] };
  }
}

/** Who asks may not know whether what was asked for exists. */
export function forbidden(): Refusal {
  return new Refusal(403, 'FORBIDDEN', 'You may not do this. Sign in as an editor or an administrator.');
}
