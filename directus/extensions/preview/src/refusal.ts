/** An answer other than success, in the form in which Directus gives its own. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** The body of the answer. */
  toJSON(): { errors: { message: string; extensions: { code: string } }[] } {
    return { errors: [{ message: this.message, extensions: { code: this.code } }] };
  }
}

/** Who asks may not know whether what was asked for exists. */
export function forbidden(): Refusal {
  return new Refusal(403, 'FORBIDDEN', 'You may not do this. Sign in as an editor or an administrator.');
}
