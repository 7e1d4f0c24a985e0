// A child and everything that it starts form one group, which is signalled and awaited as a whole.
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WINDOWS = process.platform === 'win32';
const LEASH = pathToFileURL(fileURLToPath(new URL('./leash.mjs', import.meta.url))).href;
const LEASH_FD = 3;
const POLL_MS = 25;
const AFTER_KILL_MS = 2_000; // a killed group is gone at once unless nobody reaps it

/**
 * @typedef {object} Program
 * @property {string} name of its log file, and in messages
 * @property {string} [command] a program on the PATH; without one, Node runs `args`
 * @property {string[]} args
 * @property {string} cwd
 * @property {Record<string, string>} env
 * @property {boolean} [visible] whether it writes to this terminal instead of a log
 * @property {boolean} [asks] whether it reads from this terminal
 */

/**
 * @param {Program} program
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnGroup({ command, args, cwd, env, visible, asks }) {
  const output = visible ? 'inherit' : 'pipe';
  const shared = { cwd, detached: !WINDOWS, windowsHide: true };
  if (command !== undefined) {
    return spawn(command, args, {
      ...shared,
      env: bare(env),
      shell: WINDOWS,
      stdio: ['ignore', output, output],
    });
  }
  return spawn(process.execPath, ['--import', LEASH, ...args], {
    ...shared,
    env: bare({ ...env, VITRINE_LEASH: String(LEASH_FD) }),
    stdio: [asks ? 'inherit' : 'ignore', output, output, 'pipe'],
  });
}

/**
 * An environment of just these names. Next's types would have NODE_ENV in every one; Next and Directus choose it
 * for themselves.
 *
 * @param {Record<string, string>} env
 */
function bare(env) {
  return Object.assign(Object.create(null), env);
}

/**
 * Ends a group: asks first, waits for the last of its processes, and kills what is left after the grace.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} graceMs
 */
export async function endGroup(child, graceMs) {
  signalGroup(child, 'SIGTERM');
  if (await isGone(child, graceMs)) return;
  signalGroup(child, 'SIGKILL');
  await isGone(child, AFTER_KILL_MS);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (WINDOWS) spawnSync('taskkill', ['/PID', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
  else reaches(child.pid, signal);
}

/** @param {import('node:child_process').ChildProcess} child @param {number} withinMs */
async function isGone(child, withinMs) {
  const { pid } = child;
  if (pid === undefined) return true;
  const lives = () => (WINDOWS ? child.exitCode === null && child.signalCode === null : reaches(pid, 0));
  for (let waited = 0; lives(); waited += POLL_MS) {
    if (waited >= withinMs) return false;
    await pause(POLL_MS);
  }
  return true;
}

/**
 * @param {number} pid of the group's leader
 * @param {NodeJS.Signals | 0} signal 0 only asks
 * @returns {boolean} whether there was anyone to receive it
 */
function reaches(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
