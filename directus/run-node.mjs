// Runs a Node program of this package to its end.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SAID_CHARS = 2000;

/**
 * Resolves to what it printed. Throws with the end of that when it fails.
 *
 * @param {string[]} args the program and its arguments
 * @param {{ env: Record<string, string>, cwd?: string }} options
 * @returns {Promise<string>}
 */
export function runNode(args, { env, cwd = HERE }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...env, NODE_ENV: 'production' } });
    child.stdin.end();
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else {
        const called = args.slice(0, 3).map((arg) => path.basename(arg));
        reject(new Error(`${called.join(' ')} failed:\n${output.slice(-SAID_CHARS)}`));
      }
    });
  });
}

/** Only what a program needs from its surroundings: settings of ours reach Directus through one door. */
export function systemEnvironment() {
  const names = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'SystemRoot',
    'LANG',
    'TZ',
    'NODE_OPTIONS',
    'NODE_COMPILE_CACHE',
  ];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, String(process.env[name])]] : [])),
  );
}
