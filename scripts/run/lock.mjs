// One run per data folder: two would write the same database. The lock names its process, and when that started, so
// that a lock left behind by a crash, or met again under the same number in a restarted container, holds nobody up.
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal, systemFacts } from './refusal.mjs';

const FIELD_STARTED = 19; // of /proc/<pid>/stat, counted after the name in parentheses: starttime, see proc(5)

/**
 * @param {string} dataDir
 * @returns {() => void} gives the lock back
 */
export function takeLock(dataDir) {
  const file = path.join(dataDir, 'run.lock');
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  if (!create(file, mine)) {
    const holder = holderOf(file);
    if (holder !== undefined) {
      throw new Refusal(
        `Vitrine already runs on ${dataDir} (process ${holder}): stop it first, or give this copy another ` +
          'DATA_DIR, SITE_PORT, CMS_PORT and RELAY_PORT.',
      );
    }
    unlinkSync(file);
    if (!create(file, mine))
      throw new Refusal(`Another start took ${file} just now: wait for it, or stop it.`);
  }
  return () => {
    if (read(file) === mine) unlinkSync(file);
  };
}

/** @param {string} file @param {string} text */
function create(file, text) {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && systemFacts(error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param {string} file
 * @returns {number | undefined} the process that holds the lock, if it lives
 */
function holderOf(file) {
  const [, pid, started] = /"pid":(\d+),"started":"(\d*)"/.exec(read(file)) ?? [];
  if (pid === undefined || started !== startOf(Number(pid))) return undefined;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (error instanceof Error && systemFacts(error).code === 'ESRCH') return undefined;
  }
  return Number(pid);
}

/**
 * @param {number} pid
 * @returns {string} when it started, in the kernel's ticks; empty where the system does not say
 */
function startOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[FIELD_STARTED] ?? '';
}
