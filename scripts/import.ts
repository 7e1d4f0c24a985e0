/** `npm run import`: articles and projects from files into the CMS. docs/import.md tells the rest. */

import { openCms } from './import/cms.ts';
import { CmsError } from './import/cms-error.ts';
import { type Picture, readPictures } from './import/pictures.ts';
import { showProgress } from './import/progress.ts';
import { readArticles, readProjects } from './import/read-records.ts';
import { exitCode, reportLines } from './import/report.ts';
import { HELP, readArguments, readEnvironment } from './import/settings.ts';
import { runImport } from './import/sync.ts';
import { UsageError } from './import/usage-error.ts';

/** The import could not run. */
const COULD_NOT_RUN = 2;

async function main(): Promise<number> {
  // npm changes into the project's folder; INIT_CWD is where the person stands.
  const asked = readArguments(process.argv.slice(2), [process.cwd(), process.env.INIT_CWD ?? process.cwd()]);
  if (asked.help) {
    console.log(HELP);
    return 0;
  }
  const { dataDir, ...account } = readEnvironment(process.env);
  const articles = asked.articles ? await readArticles(asked.articles) : null;
  const projects = asked.projects ? await readProjects(asked.projects) : null;
  const pictures = asked.images ? await readPictures(asked.images) : new Map<string, Picture>();
  const cms = await openCms(account);
  try {
    const progress = showProgress(process.stderr);
    const report = await runImport({
      cms,
      articles,
      projects,
      pictures,
      dataDir,
      overwrite: asked.overwrite,
      dryRun: asked.dryRun,
      progress,
      now: () => performance.now(),
    });
    console.log(reportLines(report).join('\n'));
    return exitCode(report);
  } finally {
    await cms.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof CmsError)) throw error;
  console.error(error.message);
  process.exitCode = COULD_NOT_RUN;
}
