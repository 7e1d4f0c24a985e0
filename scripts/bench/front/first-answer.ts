/** Asks a server that is about to start, and stamps when it could first be reached and when its answer was whole. */
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How often it is tried, in milliseconds: what `connectedAt` may be too late by. */
const TRY_MS = 1;
/** A server that can't be reached after this long, in milliseconds, does not start. */
const GIVE_UP_MS = 30_000;

/** Times as of `performance.now()`. */
export interface FirstAnswer {
  connectedAt: number;
  answeredAt: number;
}

/** @throws Error when the server can't be reached in time, breaks off, or answers anything but 200 */
export async function firstAnswer(address: string): Promise<FirstAnswer> {
  const until = performance.now() + GIVE_UP_MS;
  for (;;) {
    try {
      return await ask(address);
    } catch (error) {
      if (!isRefused(error) || performance.now() > until) throw error;
      await pause(TRY_MS);
    }
  }
}

/** On a connection of its own, which is made when the server listens, however busy it is otherwise. */
function ask(address: string): Promise<FirstAnswer> {
  return new Promise((resolve, reject) => {
    let connectedAt = Number.NaN;
    const asked = request(address, { agent: false, headers: { 'accept-encoding': 'br' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`));
      answer.once('error', reject);
      answer.once('end', () => resolve({ connectedAt, answeredAt: performance.now() }));
      answer.resume();
    });
    asked.once('socket', (socket) =>
      socket.once('connect', () => {
        connectedAt = performance.now();
      }),
    );
    asked.once('error', reject).end();
  });
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
}
