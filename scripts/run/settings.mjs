// The runner's reading of the environment, once: what is set there wins over `.env`, which wins over the defaults.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Refusal } from './refusal.mjs';

const DEFAULT_DATA_DIR = '.data';

/**
 * @typedef {Record<string, string | undefined>} Environment
 * @typedef {object} Settings
 * @property {string} root absolute
 * @property {string} dataDir absolute
 * @property {string} logDir absolute
 * @property {number} sitePort
 * @property {number} cmsPort
 * @property {number} relayPort
 * @property {string} distDir where Next builds, relative to `root`
 * @property {string | undefined} givenCms address of a CMS elsewhere, where one was named
 * @property {Environment} given everything that was set, and nothing else
 * @property {string[]} fileNames names that `.env` sets
 * @property {Environment} env everything that was set, completed with what stands above
 */

/**
 * @param {{ root: string, environment: Environment, file: Record<string, string> }} sources `file` is `.env`, parsed
 * @returns {Settings}
 */
export function readSettings({ root, environment, file }) {
  const given = { ...file, ...withoutEmpty(environment) };
  const dataDir = path.resolve(root, given.DATA_DIR || DEFAULT_DATA_DIR);
  const sitePort = port('SITE_PORT', given.SITE_PORT || '3000');
  const cmsPort = port('CMS_PORT', given.CMS_PORT || '8055');
  const relayPort = port('RELAY_PORT', given.RELAY_PORT || '8056');
  refuseSharedPort({ SITE_PORT: sitePort, CMS_PORT: cmsPort, RELAY_PORT: relayPort });
  const distDir = given.NEXT_DIST_DIR || distDirFor(root, dataDir);
  const env = {
    ...given,
    DATA_DIR: dataDir,
    SITE_PORT: String(sitePort),
    CMS_PORT: String(cmsPort),
    RELAY_PORT: String(relayPort),
    SITE_URL: siteUrl(given.SITE_URL || `http://localhost:${sitePort}`),
    DIRECTUS_URL: given.DIRECTUS_URL || `http://127.0.0.1:${cmsPort}`,
    NEXT_DIST_DIR: distDir,
  };
  const logDir = path.join(dataDir, 'logs');
  const ports = { sitePort, cmsPort, relayPort };
  const givenCms = given.DIRECTUS_URL || undefined;
  return { root, dataDir, logDir, ...ports, distDir, givenCms, given, fileNames: Object.keys(file), env };
}

/**
 * Copies that run side by side build from other content, so each data folder has a build of its own. Next wants it
 * inside the project, wherever the data are.
 *
 * @param {string} root
 * @param {string} dataDir absolute
 */
export function distDirFor(root, dataDir) {
  if (dataDir === path.join(root, DEFAULT_DATA_DIR)) return '.next';
  return `.next-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
}

/** @param {Environment} environment */
function withoutEmpty(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
}

/** @param {string} name @param {string} value */
function port(name, value) {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new Refusal(`${name} must be a port between 1 and 65535, and is "${value}": correct it.`);
}

/** @param {Record<string, number>} ports by the variable that chooses each */
function refuseSharedPort(ports) {
  const names = Object.keys(ports);
  const shared = names.find((name, index) =>
    names.slice(0, index).some((other) => ports[other] === ports[name]),
  );
  if (shared === undefined) return;
  const all = names.filter((name) => ports[name] === ports[shared]).join(' and ');
  throw new Refusal(`${all} are both ${ports[shared]}: give each a port of its own.`);
}

/** @param {string} value */
function siteUrl(value) {
  if (/^https?:\/\/[^/]/.test(value)) return value.replace(/\/+$/, '');
  throw new Refusal(
    `SITE_URL must be an address such as https://example.org, and is "${value}": correct it.`,
  );
}
