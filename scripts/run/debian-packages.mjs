// What the tests start beside Node's own programs: where it is, and how Debian and its kind get it. The runner gets
// what is missing before the tests begin; the tests themselves only look, and skip what they cannot run.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LOCK_SECONDS = 180; // another installation may be under way
const IN_PLACE = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']; // a service account's PATH is short
const DEBIAN_POSTGRES = '/usr/lib/postgresql'; // one folder for each version, none of them on PATH
const POSTGRES_PROGRAMS = ['initdb', 'postgres'];

/** @typedef {Record<string, string | undefined>} Environment */

/** @param {Environment} [env] @returns {string | undefined} the `redis-server` that tests start */
export function findRedis(env = process.env) {
  const dir = places(env).find((place) => existsSync(path.join(place, 'redis-server')));
  return dir === undefined ? undefined : path.join(dir, 'redis-server');
}

/** @param {Environment} [env] @returns {string | undefined} the folder of `initdb` and `postgres`, newest version first */
export function findPostgres(env = process.env) {
  const versions = existsSync(DEBIAN_POSTGRES) ? readdirSync(DEBIAN_POSTGRES) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  return [...newestFirst.map((version) => path.join(DEBIAN_POSTGRES, version, 'bin')), ...places(env)].find(
    (place) => POSTGRES_PROGRAMS.every((name) => existsSync(path.join(place, name))),
  );
}

/**
 * The calls that install a package, one after the other; none where this is no Debian or this user may not.
 *
 * @param {string} name
 * @param {Record<string, string>} env
 * @returns {{ command: string, args: string[], env: Record<string, string> }[]}
 */
export function debianInstallation(name, env) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  // Run level 1 keeps a server's package from starting that server.
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return [['update'], ['install', '-y', '--no-install-recommends', name]].map((args) => ({
    command: 'apt-get',
    args: ['-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`, ...args],
    env: quiet,
  }));
}

/** @param {Environment} env */
function places(env) {
  return [...(env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== ''), ...IN_PLACE];
}
