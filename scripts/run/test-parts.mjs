// The parts of `npm test`: what each runs, and where its counts come from.
import path from 'node:path';
import { countPlaywright, countVitest } from './test-counts.mjs';
import { playwrightFailures, vitestFailures } from './test-failures.mjs';

const BIOME = path.join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const ESLINT = path.join('node_modules', 'eslint', 'bin', 'eslint.js');
const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');
const TSC = path.join('node_modules', 'typescript', 'bin', 'tsc');
const VITEST = path.join('node_modules', 'vitest', 'vitest.mjs');
const PLAYWRIGHT = path.join('node_modules', '@playwright', 'test', 'cli.js');

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {object} Part
 * @property {string} name
 * @property {string[][]} programs run by Node, one after the other, until one fails
 * @property {string} [report] a JSON file that the last of them writes; without one, the part counts as one test
 * @property {(report: unknown) => Counts} [count]
 * @property {(report: unknown) => string[]} [failures] the tests that failed, a line each
 * @property {Record<string, string>} [env]
 * @property {boolean} [needsBrowser]
 * @property {boolean} [needsServers] whether it starts Redis or PostgreSQL where they are
 * @property {boolean} [needsGround] whether it stands on a CMS and a build, which parts of one run share
 * @property {boolean} [onlyByName] whether `npm test` leaves it out
 */

/**
 * @param {string} reportDir absolute
 * @returns {Part[]} in the order in which they run
 */
export function testParts(reportDir) {
  const playwrightReport = path.join(reportDir, 'test-e2e.json');
  return [
    {
      name: 'lint',
      programs: [
        [BIOME, 'ci', '.'],
        [ESLINT, '--max-warnings', '0', 'lib'],
        [path.join('scripts', 'schema', 'check-operations.ts')],
      ],
    },
    {
      name: 'types',
      programs: [
        [NEXT, 'typegen'],
        [TSC, '--noEmit'],
      ],
    },
    vitest('unit', reportDir),
    { ...vitest('integration', reportDir), needsServers: true, needsGround: true },
    {
      name: 'e2e',
      programs: [[PLAYWRIGHT, 'test', '--reporter=list,json']],
      report: playwrightReport,
      count: countPlaywright,
      failures: playwrightFailures,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
      needsBrowser: true,
      needsGround: true,
    },
    { ...vitest('faults', reportDir), needsServers: true, needsGround: true, onlyByName: true },
  ];
}

/** @param {string} project @param {string} reportDir @returns {Part} */
function vitest(project, reportDir) {
  const report = path.join(reportDir, `test-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: project,
    programs: [[VITEST, 'run', '--project', project, ...reporters]],
    report,
    count: countVitest,
    failures: vitestFailures,
  };
}
