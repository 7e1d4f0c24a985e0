// Installs the two sets of packages when they are missing or their lock file has changed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pinnedNodeDir } from './node-runtime.mjs';
import { Refusal } from './refusal.mjs';
import { hashOf, hasStamp, writeStamp } from './stamps.mjs';
import { ProgramFailed } from './supervise.mjs';

const LINES_OF_NPM = 120;
const NPM_ARGS = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @typedef {object} PackageSet
 * @property {string} title of the step
 * @property {string} log
 * @property {string} dir relative to the root
 * @property {boolean} compiled whether it has native modules, made for one version of Node
 */

/** @type {{ site: PackageSet, cms: PackageSet }} */
export const PACKAGES = {
  site: { title: 'install site packages', log: 'install-site', dir: '.', compiled: false },
  cms: { title: 'install CMS packages', log: 'install-cms', dir: 'directus', compiled: true },
};

/** @param {string} root @param {PackageSet} set @returns {boolean} whether they were ever installed, up to date or not */
export function wereInstalled(root, set) {
  return existsSync(stampFile(root, set));
}

/** @param {string} root @param {PackageSet} set @returns {boolean} */
export function areUpToDate(root, set) {
  return hasStamp(stampFile(root, set), stampFor(root, set));
}

/**
 * @param {string} root
 * @param {PackageSet} set
 * @param {import('./supervise.mjs').Supervisor} supervisor
 */
export async function install(root, set, supervisor) {
  const cwd = path.join(root, set.dir);
  if (!existsSync(path.join(cwd, 'package-lock.json'))) {
    throw new Refusal(`${path.join(cwd, 'package-lock.json')} is missing: get a whole copy of the project.`);
  }
  const program = { name: set.log, command: 'npm', args: NPM_ARGS, cwd, env: npmEnvironment(root, set) };
  try {
    await supervisor.run(program);
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    const output = error.log?.tail(LINES_OF_NPM) ?? [];
    throw npmRefusal(set.title, output, error);
  }
  writeStamp(stampFile(root, set), stampFor(root, set));
}

/** @param {string} root @param {PackageSet} set */
function stampFile(root, set) {
  return path.join(root, set.dir, 'node_modules', '.vitrine-stamp');
}

/** @param {string} root @param {PackageSet} set */
function stampFor(root, set) {
  const machine = [process.platform, process.arch, ...(set.compiled ? [process.versions.modules ?? ''] : [])];
  return hashOf(path.join(root, set.dir), ['package-lock.json'], machine);
}

/**
 * Without what an outer npm tells its scripts of itself. Native modules compile for the Node of the packages with
 * the headers that came with it, so that nothing more is downloaded; the site's packages are installed by the
 * machine's own Node, because the one inside them is being replaced.
 *
 * @param {string} root
 * @param {PackageSet} set
 * @returns {Record<string, string>}
 */
function npmEnvironment(root, set) {
  const bin = path.join(root, 'node_modules', '.bin');
  const nodeDir = pinnedNodeDir(root);
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (
      value !== undefined &&
      !/^(npm_(package|lifecycle)_|npm_(command|config_local_prefix)$|INIT_CWD$)/.test(name)
    ) {
      env[name] = value;
    }
  }
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (env[pathName] ?? '').split(path.delimiter).filter((folder) => folder !== bin);
  env[pathName] = (set.compiled ? [bin, ...folders] : folders).join(path.delimiter);
  if (set.compiled && nodeDir) env.npm_config_nodedir = nodeDir;
  return env;
}

/**
 * @param {string} title of the step that failed
 * @param {string[]} output the last lines of npm
 * @param {unknown} [cause]
 * @returns {Refusal} with npm's lines where their cause is not a known one
 */
export function npmRefusal(title, output, cause) {
  const text = output.join('\n');
  if (cause instanceof Error && cause.message.includes('ENOENT')) {
    return new Refusal('npm was not found: install Node with its npm, then run this again.', { cause });
  }
  if (/\bENOSPC\b/.test(text))
    return new Refusal(`The disk is full (${title}): free some space, then run this again.`);
  if (/\b(?:EACCES|EPERM|EROFS)\b/.test(text)) {
    return new Refusal(
      `npm may not write where it must (${title}): correct the owner of this folder and of ~/.npm.`,
      {
        lines: output.slice(-3),
      },
    );
  }
  if (
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH)\b/.test(text)
  ) {
    return new Refusal(
      `npm could not reach its registry (${title}): check the network and npm's proxy, then run this again.`,
    );
  }
  return new Refusal(`npm failed (${title}): its last lines stand above.`, {
    lines: withoutUsage(output),
    cause,
  });
}

/**
 * npm ends some errors with all that its command could have been told, which buries the reason.
 *
 * @param {string[]} output
 */
function withoutUsage(output) {
  const usage = output.findIndex((line) => /^npm error (?:Usage:|Clean install a project)/.test(line));
  return (usage < 0 ? output : output.slice(0, usage)).slice(-30);
}
