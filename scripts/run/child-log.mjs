// Keeps what a child prints: in a file for later, and its last lines at hand for the message when it fails.
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

// A larger log is put aside as the old one, of which there is one, so that no sender of requests fills the disk.
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
 * @property {number} [largestBytes]
 * @property {(line: string) => void} [onLine] each line
 * @property {(line: string) => void} [onTrouble] lines that warn or complain
 */

/**
 * @param {import('node:child_process').ChildProcess} child whose output is piped
 * @param {LogOptions} options
 * @returns {ChildLog}
 */
export function keepOutput(child, options) {
  const { dir, name, largestBytes = LARGEST_LOG_BYTES, onLine = () => {}, onTrouble = () => {} } = options;
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, `${name}.log`);
  const log = boundedLog(file, largestBytes);
  /** @type {string[]} */
  const kept = [];
  const reading = [child.stdout, child.stderr].map((stream) => {
    if (!stream) return Promise.resolve();
    const isComplaint = stream === child.stderr;
    const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('line', (line) => {
      log.write(line);
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
      log.end();
    },
  };
}

/**
 * Written at once, line by line: streams that are still opening would miss the renaming.
 *
 * @param {string} file
 * @param {number} largestBytes
 */
function boundedLog(file, largestBytes) {
  let descriptor = openSync(file, 'a');
  let bytes = fstatSync(descriptor).size;

  return {
    /** @param {string} line */
    write(line) {
      try {
        if (bytes > largestBytes) {
          renameSync(file, `${file}.old`);
          const next = openSync(file, 'a');
          closeSync(descriptor);
          descriptor = next;
          bytes = 0;
        }
        bytes += writeSync(descriptor, `${line}\n`);
      } catch {
        // a full disk must not take the service down with its log
      }
    },
    end: () => closeSync(descriptor),
  };
}
