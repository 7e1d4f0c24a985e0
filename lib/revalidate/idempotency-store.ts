/** The port to where idempotency keys are kept. SQLite here; Redis can stand behind the same four verbs. */

/**
 * What the store knows of a key: `new` (never seen, or longer ago than 24 hours), `duplicate` (recorded with
 * the same body) or `conflict` (recorded with another one).
 */
export type KeyState = 'new' | 'duplicate' | 'conflict';

/** Keys of deliveries that were purged. Every rejection means: the store cannot be reached. Times are in ms. */
export interface IdempotencyStore {
  /** What is known of `key` at the time `at`. Changes nothing. */
  check(key: string, bodyHash: string, at: number): Promise<KeyState>;
  /**
   * Remembers the key durably, in one step with looking it up: of two instances that record one key, the
   * first is told `new`, the second what it met.
   */
  record(key: string, bodyHash: string, at: number): Promise<KeyState>;
  /** Forgets what is past its retention at the time `at`. Fails when the store cannot be written. */
  prune(at: number): Promise<void>;
  /** Lets go of files and connections; the next call opens them again. */
  close(): Promise<void>;
}
