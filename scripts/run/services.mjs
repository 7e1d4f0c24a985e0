// The services that make up Vitrine, in the order in which they start. One more service is one more entry.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  directusEnvironment,
  relayEnvironment,
  scriptEnvironment,
  siteEnvironment,
} from './child-environment.mjs';
import { FRONT_ARGUMENTS, FRONT_ENVIRONMENT } from './front-program.mjs';
import { buildInputs, buildStampFile } from './site-build.mjs';
import { hasStamp, writeStamp } from './stamps.mjs';

const READY_WITHIN_MS = 60_000;
const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');
const PROVISION = fileURLToPath(new URL('./provision-part.mjs', import.meta.url));

/**
 * @typedef {import('./group.mjs').Program} Program
 * @typedef {import('./settings.mjs').Settings} Settings
 *
 * @typedef {object} Task a program that runs to its end before or after a service starts
 * @property {string} title
 * @property {Program} program
 * @property {() => boolean} [isDone] whether there is nothing to do
 * @property {() => void} [onDone]
 *
 * @typedef {object} Service
 * @property {string} title
 * @property {string} address for people
 * @property {Program} program
 * @property {{ url: string, withinMs: number }} readiness
 * @property {Task[]} before
 * @property {Task[]} after
 */

/**
 * @param {Settings} settings
 * @param {'start' | 'dev'} mode
 * @returns {Service[]}
 */
export function services(settings, mode) {
  return [cms(settings, mode), site(settings, mode), relay(settings)];
}

/** @param {Settings} settings @param {'start' | 'dev'} mode @returns {Service} */
function cms(settings, mode) {
  const cwd = path.join(settings.root, 'directus');
  /** @param {string} part @param {string} title @returns {Task} */
  const provision = (part, title) => ({
    title,
    program: { name: `cms-${part}`, args: [PROVISION, part], cwd, env: scriptEnvironment(settings) },
  });
  return {
    title: 'cms',
    address: `http://localhost:${settings.cmsPort}`,
    program: {
      name: 'cms',
      args: [path.join('node_modules', 'directus', 'cli.js'), 'start'],
      cwd,
      env: directusEnvironment(settings, mode),
    },
    readiness: { url: `http://127.0.0.1:${settings.cmsPort}/server/ping`, withinMs: READY_WITHIN_MS },
    before: [provision('prepare', 'prepare the CMS')],
    after: [provision('configure', 'configure the CMS')],
  };
}

/** @param {Settings} settings @param {'start' | 'dev'} mode @returns {Service} */
function site(settings, mode) {
  const { root: cwd, sitePort } = settings;
  const env = siteEnvironment(settings);
  const server =
    mode === 'dev'
      ? { args: [NEXT, 'dev', '-H', '127.0.0.1', '-p', String(sitePort)], env }
      : { args: FRONT_ARGUMENTS, env: { ...env, ...FRONT_ENVIRONMENT } };
  return {
    title: 'site',
    address: `http://localhost:${sitePort}`,
    program: { name: 'site', cwd, ...server },
    readiness: { url: `http://127.0.0.1:${sitePort}/api/health`, withinMs: READY_WITHIN_MS },
    before: mode === 'dev' ? [] : [build(settings, { name: 'build', args: [NEXT, 'build'], cwd, env })],
    after: [],
  };
}

/**
 * Last, so that what the demo content has recorded finds a site to be delivered to.
 *
 * @param {Settings} settings
 * @returns {Service}
 */
function relay(settings) {
  const { root: cwd, relayPort } = settings;
  return {
    title: 'relay',
    address: `http://localhost:${relayPort}`,
    program: {
      name: 'relay',
      args: [path.join('relay', 'main.ts')],
      cwd,
      env: relayEnvironment(settings),
    },
    readiness: { url: `http://127.0.0.1:${relayPort}/health`, withinMs: READY_WITHIN_MS },
    before: [],
    after: [],
  };
}

/** @param {Settings} settings @param {Program} program @returns {Task} */
function build(settings, program) {
  const wanted = buildInputs(settings);
  const stamp = buildStampFile(settings);
  return {
    title: 'build the site',
    program,
    isDone: () => hasStamp(stamp, wanted),
    onDone: () => writeStamp(stamp, wanted),
  };
}
