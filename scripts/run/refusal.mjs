// What stops a command and what the reader is told of it: one sentence that says what to do.

/** A foreseen reason to stop. Its message is the sentence shown; `lines` are shown above it. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {{ lines?: string[], cause?: unknown }} [facts]
   */
  constructor(message, { lines = [], cause } = {}) {
    super(message, { cause });
    this.name = 'Refusal';
    this.lines = lines;
  }
}

/**
 * The sentence for any error: that of a refusal, of a known system error, or else the error's own first line.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function sentenceFor(error) {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, path } = systemFacts(error);
  const place = path ?? 'the project folder';
  if (code === 'ENOSPC') return 'The disk is full: free some space, then run this again.';
  if (code === 'EACCES' || code === 'EPERM') {
    return `No permission to write ${place}: give this user the right to, or run from a folder of your own.`;
  }
  if (code === 'EROFS') return `${place} is on a read-only disk: choose another place with DATA_DIR.`;
  return `${error.message.split('\n')[0]} (DEBUG=1 shows where this comes from.)`;
}

/**
 * @param {Error} error
 * @returns {{ code?: string, path?: string }} what Node adds to errors of the system
 */
export function systemFacts(error) {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  return { code, path };
}
