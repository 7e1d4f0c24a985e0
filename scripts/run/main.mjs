// The life of one command: look at the machine, install what is missing, hand over to the right Node, run, and stop
// everything whatever the reason.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from './commands.mjs';
import { readEnvFile } from './env-file.mjs';
import { takeLock } from './lock.mjs';
import { requireRoom } from './machine.mjs';
import { handOver, otherNode, requireUsableNode } from './node-runtime.mjs';
import { areUpToDate, install, PACKAGES, wereInstalled } from './packages.mjs';
import { requireFreePort } from './ports.mjs';
import { Refusal, sentenceFor } from './refusal.mjs';
import { readSettings } from './settings.mjs';
import { createSteps, terminal } from './steps.mjs';
import { createStopGate, listenForStop } from './stop-requests.mjs';
import { supervise } from './supervise.mjs';

const ROOT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));
const STARTED_AT = 'VITRINE_STARTED_AT'; // set by the outer process: the machine has been looked at
const INTERRUPTED = 130; // 128 + SIGINT, as shells count

/** @typedef {import('./commands.mjs').Context} Context */
/** @typedef {import('./commands.mjs').Command} Command */

/**
 * Runs a command and ends the process with its exit code.
 *
 * @param {string[]} argv
 */
export async function main([name = '', ...args]) {
  process.stdout.on('error', () => {}); // a closed terminal must not keep the children from being stopped
  process.stderr.on('error', () => {});
  try {
    const command = COMMANDS.get(name);
    if (!command)
      throw new Refusal(`There is no command "${name}": choose one of ${[...COMMANDS.keys()].join(', ')}.`);
    process.exit(await conduct(name, command, args));
  } catch (error) {
    report(error);
    process.exit(1);
  }
}

/** @param {string} name @param {Command} command @param {string[]} args */
async function conduct(name, command, args) {
  const { [STARTED_AT]: startedAt } = process.env;
  delete process.env[STARTED_AT];
  // Programs that start again, Directus above all, take a third less time when their code need not be compiled again.
  process.env.NODE_COMPILE_CACHE ??= path.join(ROOT, 'node_modules', '.cache', 'node');
  const envFile = path.join(ROOT, '.env');
  const settings = readSettings({ root: ROOT, environment: process.env, file: readEnvFile(envFile) });
  const supervisor = supervise({
    logDir: settings.logDir,
    onTrouble: (service, line) => name === 'dev' && console.error(`[${service}] ${line}`),
    onRestart: (failure) => console.error(`${failure.message} It is started again.`),
  });
  /** @type {Context} */
  const context = {
    root: ROOT,
    envFile,
    args,
    startedAt: Number(startedAt ?? Date.now()),
    settings,
    steps: createSteps(terminal()),
    supervisor,
  };
  /** @returns {Promise<{ node: string } | { code: number }>} */
  const work = async () => {
    if (startedAt === undefined) {
      await check(context, command);
      await installWhereNeeded(context, command, PACKAGES.site);
      const node = otherNode(ROOT);
      if (node) return { node };
    }
    await installWhereNeeded(context, command, PACKAGES.cms);
    const code = await command.run(context);
    if (command.serves) throw await supervisor.crashed;
    return { code };
  };
  const outcome = await untilStopped(supervisor, work);
  if ('node' in outcome) return handOver(outcome.node, { [STARTED_AT]: String(context.startedAt) });
  if ('code' in outcome) return outcome.code;
  return command.serves ? 0 : INTERRUPTED;
}

/**
 * Does the work unless a request to stop or the crash of a service comes first. Leaves no child behind in any case.
 *
 * @template Result
 * @param {import('./supervise.mjs').Supervisor} supervisor
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result | { stopped: string }>}
 */
async function untilStopped(supervisor, work) {
  /** @type {(reason: string) => void} */
  let onStop = () => {};
  /** @type {Promise<{ stopped: string }>} */
  const requested = new Promise((resolve) => {
    onStop = (reason) => {
      console.error(`\nstopping after ${reason}`);
      resolve({ stopped: reason });
    };
  });
  const onForce = () => {
    supervisor.kill();
    process.exit(INTERRUPTED);
  };
  const release = listenForStop(createStopGate({ onStop, onForce, now: () => performance.now() }));
  const crashed = supervisor.crashed.then((failure) => Promise.reject(failure));
  try {
    return await Promise.race([requested, crashed, work()]);
  } finally {
    await supervisor.stop();
    release();
  }
}

/** @param {Context} context @param {Command} command */
async function check({ root, settings, steps }, { packages, serves }) {
  const installs = packages.some((set) => !wereInstalled(root, set));
  if (!serves && !installs) return;
  await steps.step('check', async () => {
    requireUsableNode();
    requireRoom({ root, dataDir: settings.dataDir, installs });
    if (!serves) return;
    process.on('exit', takeLock(settings.dataDir));
    await requireFreePort('SITE_PORT', settings.sitePort);
    await requireFreePort('CMS_PORT', settings.cmsPort);
    await requireFreePort('RELAY_PORT', settings.relayPort);
  });
}

/** @param {Context} context @param {Command} command @param {import('./packages.mjs').PackageSet} set */
async function installWhereNeeded({ root, steps, supervisor }, { packages, serves }, set) {
  if (!packages.includes(set)) return;
  const upToDate = areUpToDate(root, set);
  if (upToDate && !serves) return;
  await steps.step(set.title, () => (upToDate ? 'up to date' : install(root, set, supervisor)));
}

/** @param {unknown} error */
function report(error) {
  if (error instanceof Refusal) for (const line of error.lines) console.error(line);
  console.error(sentenceFor(error));
  if (process.env.DEBUG) console.error(error);
}
