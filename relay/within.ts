/**
 * Bounds a request in time. `AbortSignal.timeout` would do, but lives on until its time has come: thousands of
 * answered requests then stay in memory for ten seconds each.
 */

/**
 * Runs `work` with a signal that aborts after `ms` or with `signal`.
 *
 * @throws what `work` throws; after `ms` an error that says so
 */
export async function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const bound = new AbortController();
  const timer = setTimeout(() => bound.abort(new Error(`no answer within ${ms / 1000} s`)), ms);
  const follow = () => bound.abort(signal?.reason);
  signal?.addEventListener('abort', follow, { once: true });
  try {
    signal?.throwIfAborted();
    return await work(bound.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', follow);
  }
}
