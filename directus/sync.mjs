// Roles, policies, permissions, flows and settings, between a CMS that answers and files, by directus-sync.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode, systemEnvironment } from './run-node.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SYNC_CLI = path.join(HERE, 'node_modules', 'directus-sync', 'bin', 'index.js');

/** @typedef {{ url: string } & ({ token: string } | { email: string, password: string })} Administrator */

/**
 * Makes a CMS what the files of `config` say. It removes what it once wrote there or read from there and the files no
 * longer have; what somebody has added in the CMS since, it does not know and leaves.
 *
 * @param {Administrator} administrator
 */
export async function pushConfiguration(administrator) {
  await runSync(['push'], administrator);
}

/**
 * Writes what a CMS has into `dir`, a file for each kind. The CMS keeps under which ids it did.
 *
 * @param {Administrator} administrator
 * @param {string} dir absolute
 */
export async function pullConfiguration(administrator, dir) {
  await runSync(['pull', '--dump-path', dir], administrator);
  // It makes this folder even where it is told to leave the snapshot alone.
  rmSync(path.join(dir, 'snapshot'), { recursive: true, force: true });
}

/** @param {string[]} args @param {Administrator} administrator */
async function runSync(args, { url, ...account }) {
  /** @type {Record<string, string>} */
  const secrets =
    'token' in account
      ? { DIRECTUS_TOKEN: account.token }
      : { DIRECTUS_ADMIN_EMAIL: account.email, DIRECTUS_ADMIN_PASSWORD: account.password };
  await runNode([SYNC_CLI, ...args, '--config-path', './sync.config.json'], {
    env: { ...systemEnvironment(), DIRECTUS_URL: url, ...secrets },
  });
}
