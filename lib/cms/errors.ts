/**
 * What can go wrong between the site and its CMS, told apart because each asks for something else: wait,
 * mend a permission or a query, or look at what answers under that address.
 */

/** The CMS gave no answer in time, or answered that it cannot serve now (5xx, 429). Waiting may help. */
export class CmsUnreachable extends Error {
  override readonly name = 'CmsUnreachable';
  /** Next keeps `digest` when an error crosses a cache boundary; class and message are lost there. */
  readonly digest = UNREACHABLE_DIGEST;
  constructor(operation: string, facts: { cause?: unknown; status?: number }) {
    super(
      facts.status
        ? `The CMS answered ${facts.status} to ${operation}; expected 200`
        : `The CMS did not answer ${operation} in time`,
      { cause: facts.cause },
    );
  }
}

/** The CMS answered and refused the query: no permission, unknown field, over a limit. Waiting won't help. */
export class CmsRefused extends Error {
  override readonly name = 'CmsRefused';
  constructor(operation: string, reasons: readonly string[]) {
    super(`The CMS refused ${operation}: ${reasons.join('; ')}`);
  }
}

/** Something answered under the address of the CMS that does not speak its protocol. */
export class CmsMalformed extends Error {
  override readonly name = 'CmsMalformed';
  constructor(operation: string, cause: unknown) {
    super(`The answer to ${operation} is not GraphQL; does DIRECTUS_URL lead to Directus?`, { cause });
  }
}

const UNREACHABLE_DIGEST = 'CMS_UNREACHABLE';

/** Whether the CMS could not be reached; also true after the error has crossed a `'use cache'` boundary. */
export function isUnreachable(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'digest' in error && error.digest === UNREACHABLE_DIGEST
  );
}
