// Waits until a service answers.
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 100;
const ANSWER_MS = 30_000; // a development server compiles before its first answer

/**
 * @param {string} url
 * @param {{ withinMs: number, signal: AbortSignal }} bounds
 * @returns {Promise<boolean>} whether it answered with success in time
 */
export async function waitForAnswer(url, { withinMs, signal }) {
  const until = performance.now() + withinMs;
  while (!signal.aborted && performance.now() < until) {
    if (await answers(url)) return true;
    await pause(POLL_MS);
  }
  return false;
}

/** @param {string} url */
async function answers(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS), redirect: 'manual' });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false; // refused: not there yet
  }
}
