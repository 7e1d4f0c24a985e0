/** `npm run schema:check`: the drift gate. docs/schema.md tells the rest. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareCms, exitCodeOf, inspectRepository, type Report } from './schema/check.ts';
import { connectCms } from './schema/cms-connection.ts';
import { CouldNotCompare } from './schema/could-not-compare.ts';
import { githubAnnotations, githubSummary } from './schema/report-github.ts';
import { textReport } from './schema/report-text.ts';
import { type Asked, givenCms, HELP, readArguments } from './schema/settings.ts';
import { withThrowawayCms } from './schema/throwaway-cms.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const COULD_NOT_COMPARE = 2;

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) return console.log(HELP);
  const given = givenCms(process.env);
  const repository = await inspectRepository(ROOT);
  const report =
    given === null
      ? await withThrowawayCms((running) => compareCms(repository, running))
      : await compareCms(repository, {
          cms: await connectCms(given.url, given.administrator),
          siteToken: given.siteToken,
        });
  say(report, repository.snapshotText, asked);
  process.exitCode = exitCodeOf(report);
}

function say(report: Report, snapshotText: string, { format }: Asked): void {
  if (format === 'github') {
    for (const line of githubAnnotations(report, snapshotText)) console.log(line);
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file) appendFileSync(file, githubSummary(report));
  }
  console.log(format === 'json' ? JSON.stringify(report, null, 2) : textReport(report));
}

try {
  await main();
} catch (error) {
  console.error('Could not compare.', error instanceof CouldNotCompare ? error.message : error);
  process.exitCode = COULD_NOT_COMPARE;
}
