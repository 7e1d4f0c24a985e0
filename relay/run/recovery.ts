/** When deliveries that have failed are made due again because the site answers. Pure. */

/** What is remembered between two heartbeats. */
export interface Recovery {
  /** When deliveries were replayed last, in ms of any steady clock. */
  replayedAt: number;
  /** How often, since the site has come back. */
  replays: number;
}

/** What a heartbeat has seen. */
export interface Heartbeat {
  /** Whether the site answers a probe. */
  answers: boolean;
  /** Deliveries that wait for another attempt, or are dead for a reason that mends. */
  failed: number;
  /** Deliveries that a relay is at. */
  leased: number;
  /** Same clock as `replayedAt`. */
  now: number;
}

/** At the start of a relay. */
export const NO_RECOVERY: Recovery = { replayedAt: Number.NEGATIVE_INFINITY, replays: 0 };

/** Shortest time between two replays, in ms, however often the site comes and goes. */
const MINUTE_MS = 60_000;
/** What has failed twice although the site answers is replayed so often, in ms. */
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Whether to replay now: once when the site answers; if that fails, once more after a minute, then hourly. A replay
 * counts attempts anew, so doing it more often would keep a failing delivery from ever becoming a dead letter.
 */
export function recover(
  recovery: Recovery,
  { answers, failed, leased, now }: Heartbeat,
): { recovery: Recovery; replay: boolean } {
  const { replayedAt, replays } = recovery;
  if (failed + leased === 0) return { recovery: NO_RECOVERY, replay: false }; // all arrived: it was no flapping
  if (!answers) return { recovery: { replayedAt, replays: 0 }, replay: false };
  const waitMs = replays < 2 ? MINUTE_MS : HOUR_MS;
  if (failed === 0 || now - replayedAt < waitMs) return { recovery, replay: false };
  return { recovery: { replayedAt: now, replays: replays + 1 }, replay: true };
}
