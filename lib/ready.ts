/** Readiness: whether the process can reach what it needs. (That it lives at all is `/api/health`.) */

/** Longest time in milliseconds that one check may take. Ours: half of the 5 s that load balancers wait. */
export const CHECK_TIMEOUT_MS = 2000;

/** One thing that the site needs. */
export interface ReadinessCheck {
  /** Short name in the answer: `cms`. */
  name: string;
  /** What to tell a stranger when it fails: plain words, no address, no secret. */
  failure: string;
  /** Rejects when the thing cannot be used. `signal` aborts when the time is up. */
  run(signal: AbortSignal): Promise<void>;
}

/** What `/api/ready` answers: `ok` or the check's own words, by name. */
export interface Readiness {
  ready: boolean;
  checks: Record<string, string>;
}

/**
 * Runs all checks at once. A check that fails or takes longer than `timeoutMs` is reported in its own words;
 * what it rejected with is not, since such messages name hosts and files, but goes to `log`.
 */
export async function checkReadiness(
  checks: readonly ReadinessCheck[],
  {
    timeoutMs = CHECK_TIMEOUT_MS,
    log,
  }: { timeoutMs?: number; log?: (name: string, cause: unknown) => void } = {},
): Promise<Readiness> {
  const outcomes = await Promise.all(
    checks.map(async (check) => {
      try {
        await withinTime(check, timeoutMs);
        return { name: check.name, ok: true, says: 'ok' };
      } catch (cause) {
        log?.(check.name, cause);
        return { name: check.name, ok: false, says: check.failure };
      }
    }),
  );
  return {
    ready: outcomes.every(({ ok }) => ok),
    checks: Object.fromEntries(outcomes.map(({ name, says }) => [name, says])),
  };
}

/** Writes why a check failed, for the operator alone, as one line of JSON on standard error. */
export function writeFailedCheck(name: string, cause: unknown): void {
  const message =
    cause instanceof Error ? [cause.message, cause.cause].filter(Boolean).join(': ') : String(cause);
  console.warn(
    JSON.stringify({ at: new Date().toISOString(), event: 'not-ready', check: name, cause: message }),
  );
}

async function withinTime(check: ReadinessCheck, timeoutMs: number): Promise<void> {
  const controller = new AbortController();
  const timeUp = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const late = new Error(`No answer within ${timeoutMs} ms`);
    controller.abort(late);
    timeUp.reject(late);
  }, timeoutMs);
  try {
    await Promise.race([check.run(controller.signal), timeUp.promise]);
  } finally {
    clearTimeout(timer);
  }
}
