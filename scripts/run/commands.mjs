// The commands, what each needs installed, and what it runs.
import { buildSite } from './build.mjs';
import { gateEnvironment, operatorEnvironment, scriptEnvironment } from './child-environment.mjs';
import { PACKAGES } from './packages.mjs';
import { serveAll } from './serve-all.mjs';
import { runTests } from './test.mjs';

const CODEGEN = 'node_modules/@graphql-codegen/cli/esm/bin.js';

/**
 * @typedef {object} Context
 * @property {string} root
 * @property {string} envFile
 * @property {string[]} args
 * @property {number} startedAt milliseconds of the clock, when the outermost process began
 * @property {import('./settings.mjs').Settings} settings
 * @property {import('./steps.mjs').Steps} steps
 * @property {import('./supervise.mjs').Supervisor} supervisor
 *
 * @typedef {object} Command
 * @property {import('./packages.mjs').PackageSet[]} packages
 * @property {boolean} serves whether it stays, holds the data folder and listens on the ports
 * @property {(context: Context) => Promise<number>} run resolves to the exit code; a command that serves then stays
 */

/** @type {Map<string, Command>} */
export const COMMANDS = new Map([
  ['start', serving('start')],
  ['dev', serving('dev')],
  ['test', testing((args) => args)],
  ['test:faults', testing(() => ['faults'])],
  ['relay', script([PACKAGES.site], ['relay/cli.ts'], operatorEnvironment)],
  ['explain', script([PACKAGES.site], ['scripts/explain.ts'], operatorEnvironment)],
  ['import', script([PACKAGES.site], ['scripts/import.ts'])],
  ['bench', script([PACKAGES.site, PACKAGES.cms], ['scripts/bench.ts'])],
  ['build', { packages: [PACKAGES.site], serves: false, run: buildSite }],
  ['codegen', script([PACKAGES.site, PACKAGES.cms], [CODEGEN, '--config', 'codegen.ts'])],
  ['schema:pull', script([PACKAGES.site, PACKAGES.cms], ['scripts/schema-pull.ts'])],
  ['schema:apply', script([PACKAGES.site, PACKAGES.cms], ['scripts/schema-apply.ts'])],
  ['schema:check', script([PACKAGES.site, PACKAGES.cms], ['scripts/schema-check.ts'], gateEnvironment)],
]);

/** @param {'start' | 'dev'} mode @returns {Command} */
function serving(mode) {
  return {
    packages: [PACKAGES.site, PACKAGES.cms],
    serves: true,
    run: async (context) => {
      await serveAll(context, mode);
      return 0;
    },
  };
}

/** @param {(args: string[]) => string[]} partsFor names of the parts to run; none means all @returns {Command} */
function testing(partsFor) {
  return {
    packages: [PACKAGES.site, PACKAGES.cms],
    serves: false,
    run: (context) => runTests({ ...context, args: partsFor(context.args) }),
  };
}

/**
 * @param {import('./packages.mjs').PackageSet[]} packages
 * @param {string[]} program with the arguments that come before the caller's
 * @param {(settings: import('./settings.mjs').Settings) => Record<string, string>} [environment]
 * @returns {Command}
 */
function script(packages, program, environment = scriptEnvironment) {
  return {
    packages,
    serves: false,
    run: ({ root, args, settings, supervisor }) =>
      supervisor.run({
        name: program[0] ?? '',
        args: [...program, ...args],
        cwd: root,
        env: environment(settings),
        visible: true,
        asks: true,
      }),
  };
}
