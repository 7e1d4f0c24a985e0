/**
 * `npm run schema:apply`: brings a CMS to the committed model and configuration, after showing what that means and
 * asking. docs/schema.md tells the rest.
 */
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { APPLY_HELP, readApplyArguments } from './schema/apply-arguments.ts';
import { carryOut, permit, planApply } from './schema/apply-schema.ts';
import { applyText, leftText } from './schema/apply-text.ts';
import { connectCms, hostOf } from './schema/cms-connection.ts';
import { endsInWords } from './schema/ends-in-words.ts';
import { readRepository } from './schema/read-repository.ts';
import { requireCms } from './schema/required-cms.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Refused, declined, or the CMS is still not as committed. */
const NOT_APPLIED = 1;

await endsInWords(
  'The CMS may not be as committed. Running this again goes on where it stopped.',
  async () => {
    const asked = readApplyArguments(process.argv.slice(2));
    if (asked.help) {
      console.log(APPLY_HELP);
      return 0;
    }
    const { url, administrator } = requireCms(process.env);
    const cms = await connectCms(url, administrator);
    const repository = readRepository(ROOT);
    const plan = permit(await planApply(cms, repository), asked.names, repository.configuration);
    for (const line of applyText(plan, hostOf(url))) console.log(line);
    if (plan.unknown.length > 0 || plan.refused.length > 0) return NOT_APPLIED;
    if (plan.differences.length === 0) return 0;
    if (!asked.yes && !(await isConfirmed())) {
      console.log('Nothing was done.');
      return NOT_APPLIED;
    }
    const left = await carryOut(cms, repository, plan);
    for (const line of leftText(left, hostOf(url))) console.log(line);
    return left.length === 0 ? 0 : NOT_APPLIED;
  },
);

async function isConfirmed(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.log('There is no terminal to ask on: say --yes to do it.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await terminal.question('Do it? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}
