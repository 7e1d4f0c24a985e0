// Which Node runs the project. The packages bring one for Linux and Windows, so that every machine runs, and
// compiles native modules for, the same; elsewhere the machine's own must be new enough to run TypeScript directly.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';
import { listenForStop } from './stop-requests.mjs';

/** The packages with a Node inside, by platform and architecture. */
const PINNED = new Map([
  ['linux-x64', 'bin/node'],
  ['linux-arm64', 'bin/node'],
  ['win32-x64', 'bin/node.exe'],
]);

/**
 * @param {string} root
 * @returns {string | undefined} the folder of the Node inside the packages
 */
export function pinnedNodeDir(root) {
  const dir = path.join(root, 'node_modules', `node-${platformName()}`);
  return existsSync(dir) ? dir : undefined;
}

/** @param {string} root */
export function pinnedNode(root) {
  const dir = pinnedNodeDir(root);
  const file = PINNED.get(`${process.platform}-${process.arch}`);
  return dir && file && existsSync(path.join(dir, file)) ? path.join(dir, file) : undefined;
}

function platformName() {
  return `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/** @param {string} version such as "22.18.0" */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18); // unflagged since these
}

/** Refuses a Node that is too old on a machine for which the packages bring none. */
export function requireUsableNode() {
  if (PINNED.has(`${process.platform}-${process.arch}`) || runsTypeScript(process.versions.node)) return;
  throw new Refusal(tooOld());
}

function tooOld() {
  return (
    `Node ${process.versions.node} is too old and the packages bring none for ${process.platform} ` +
    `${process.arch}: install Node 22.18 or later (24 is best), then run this again.`
  );
}

/**
 * @param {string} root
 * @returns {string | undefined} the Node to hand over to, if it is not this one
 */
export function otherNode(root) {
  const pinned = pinnedNode(root);
  return pinned && realpathSync(pinned) !== realpathSync(process.execPath) ? pinned : undefined;
}

/**
 * Runs this command again on another Node and passes every request to stop on to it. The inner process notices by
 * its channel when this one dies.
 *
 * @param {string} node
 * @param {Record<string, string>} extra variables for the inner process
 * @returns {Promise<number>} its exit code
 */
export function handOver(node, extra) {
  const inner = spawn(node, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...extra },
  });
  const release = listenForStop((reason) => inner.kill(reason === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
  return new Promise((resolve, reject) => {
    inner.once('error', (cause) =>
      reject(new Refusal(`The Node of the packages does not run here. ${tooOld()}`, { cause })),
    );
    inner.once('exit', (code) => {
      release();
      resolve(code ?? 1);
    });
  });
}
