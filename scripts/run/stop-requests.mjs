// Hears when the runner is asked to stop: by a signal, by the death of the outer process that handed over to this
// one, or by the death of npm.
import { readFileSync } from 'node:fs';

const SAME_PRESS_MS = 1_000; // one Ctrl-C arrives from the terminal, from npm and from the outer process
const PARENT_POLL_MS = 200;

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Decides which of the signals is a first request, an echo of it, or an impatient second one.
 *
 * @param {{ onStop: (reason: string) => void, onForce: () => void, now: () => number }} options
 * @returns {(reason: string) => void}
 */
export function createStopGate({ onStop, onForce, now }) {
  /** @type {number | undefined} */
  let first;
  return (reason) => {
    if (first === undefined) {
      first = now();
      onStop(reason);
    } else if (now() - first > SAME_PRESS_MS) {
      onForce();
    }
  };
}

/**
 * @param {(reason: string) => void} heard called for every request
 * @returns {() => void} stops listening
 */
export function listenForStop(heard) {
  const listeners = SIGNALS.map((signal) => {
    const listener = () => heard(signal);
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  const onDisconnect = () => heard('the end of the outer process');
  if (process.connected) process.on('disconnect', onDisconnect);
  process.channel?.unref();
  const isNpms = process.env.npm_lifecycle_event !== undefined; // a shell may leave a background job, npm may not
  const born = lineage();
  const watch = setInterval(() => {
    if (isNpms && lineage() !== born) heard('the end of npm');
  }, PARENT_POLL_MS);
  watch.unref();
  return () => {
    clearInterval(watch);
    process.off('disconnect', onDisconnect);
    for (const remove of listeners) remove();
  };
}

/**
 * The parent and, where npm runs its scripts through a shell that stays, npm behind it: npm dies of a signal that it
 * passes on to the shell only, and killed outright it passes on nothing.
 */
function lineage() {
  const parent = process.ppid;
  const [, name, grandparent] = /^\d+ \((.*)\) \S (\d+)/s.exec(statOf(parent)) ?? [];
  return name === 'sh' ? `${parent} ${grandparent}` : `${parent}`;
}

/** @param {number} pid @returns {string} see proc(5); empty where the system has no such file */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
