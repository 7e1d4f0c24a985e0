// `npm test`: all parts but the long ones, or those named, each to its end even when an earlier one failed, then one count of all.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumFor } from './chromium.mjs';
import { Refusal } from './refusal.mjs';
import { ProgramFailed } from './supervise.mjs';
import { judge, summary } from './test-counts.mjs';
import { testParts } from './test-parts.mjs';
import { getTestServers } from './test-servers.mjs';

/**
 * @param {import('./commands.mjs').Context} context
 * @returns {Promise<number>} 0 when all passed
 */
export async function runTests(context) {
  const all = testParts(context.settings.logDir);
  const unknown = context.args.find((arg) => !all.some(({ name }) => name === arg));
  if (unknown !== undefined) {
    throw new Refusal(
      `There is no part "${unknown}" of the tests: choose from ${all.map(({ name }) => name).join(', ')}.`,
    );
  }
  const parts = all.filter(({ name, onlyByName }) =>
    context.args.length === 0 ? !onlyByName : context.args.includes(name),
  );
  mkdirSync(context.settings.logDir, { recursive: true });
  const env = environment(context.root);
  if (parts.some(({ needsBrowser }) => needsBrowser)) env.CHROMIUM_PATH = await chromiumFor(context);
  if (parts.some(({ needsServers }) => needsServers)) await getTestServers(context);

  // Kept by the first part that needs it, for the next: tests/support/ground.ts.
  const ground = mkdtempSync(path.join(tmpdir(), 'vitrine-ground-'));
  if (parts.filter(({ needsGround }) => needsGround).length > 1) env.VITRINE_TEST_GROUND = ground;
  const results = [];
  try {
    for (const part of parts) results.push(await runPart(part, context, env));
  } finally {
    rmSync(ground, { recursive: true, force: true });
  }
  const { table, failures, line, failed } = summary(results);
  console.log(['', ...failures, '', ...table, '', line].join('\n'));
  return failed > 0 ? 1 : 0;
}

/**
 * @param {import('./test-parts.mjs').Part} part
 * @param {import('./commands.mjs').Context} context
 * @param {Record<string, string>} env
 * @returns {Promise<import('./test-counts.mjs').PartResult>}
 */
async function runPart(part, { root, supervisor }, env) {
  console.log(`\n=== ${part.name}`);
  if (part.report) rmSync(part.report, { force: true });
  const started = performance.now();
  let code = 0;
  for (const args of part.programs) {
    code = await supervisor
      .run({ name: part.name, args, cwd: root, env: { ...env, ...part.env }, visible: true })
      .catch((error) => {
        if (!(error instanceof ProgramFailed)) throw error;
        console.error(error.message);
        return error.code;
      });
    if (code !== 0) break;
  }
  const seconds = (performance.now() - started) / 1000;
  const report = readReport(part.report);
  const failures = part.failures?.(report) ?? [];
  return { name: part.name, seconds, failures, ...judge(code === 0, part.count?.(report)) };
}

/** @param {string | undefined} file @returns {unknown} undefined if the part did not come to write it */
function readReport(file) {
  return file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The caller's environment, with the programs of the packages first on the path. @param {string} root */
function environment(root) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  env.PATH = [path.join(root, 'node_modules', '.bin'), env.PATH].join(path.delimiter);
  return env;
}
