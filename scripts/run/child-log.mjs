// Keeps what a child prints: in a file for later, and its last lines at hand for the message when it fails.
import { createWriteStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const LARGEST_LOG_BYTES = 5 * 1024 * 1024;
const KEPT_LINES = 60;
const WORTH_SHOWING = /\b(?:warn(?:ing)?|error|fatal)\b|[⚠⨯]/i;

/**
 * @typedef {object} ChildLog
 * @property {string} file
 * @property {(count: number) => string[]} tail the last lines
 * @property {() => Promise<void>} end resolves when all is in the file
 *
 * @typedef {object} LogOptions
 * @property {string} dir
 * @property {string} name
 * @property {(line: string) => void} [onLine] each line
 * @property {(line: string) => void} [onTrouble] lines that warn or complain
 */

/**
 * @param {import('node:child_process').ChildProcess} child whose output is piped
 * @param {LogOptions} options
 * @returns {ChildLog}
 */
export function keepOutput(child, { dir, name, onLine = () => {}, onTrouble = () => {} }) {
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, `${name}.log`);
  if (existsSync(file) && statSync(file).size > LARGEST_LOG_BYTES) rmSync(file);
  const log = createWriteStream(file, { flags: 'a' });
  log.on('error', () => {}); // a full disk must not take the service down with its log
  /** @type {string[]} */
  const kept = [];
  const reading = [child.stdout, child.stderr].map((stream) => {
    if (!stream) return Promise.resolve();
    const isComplaint = stream === child.stderr;
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('line', (line) => {
      log.write(`${line}\n`);
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
      onLine(line);
      if (isComplaint || WORTH_SHOWING.test(line)) onTrouble(line);
    });
    stream.once('close', () => lines.close()); // a program that could not start has a close but no end
    return new Promise((resolve) => lines.once('close', () => resolve(undefined)));
  });
  return {
    file,
    tail: (count) => kept.slice(-count),
    end: async () => {
      await Promise.all(reading);
      await new Promise((resolve) => log.end(() => resolve(undefined)));
    },
  };
}
