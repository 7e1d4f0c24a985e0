/** `npm run explain -- /articles/some-slug`: why a page is as it is. docs/explain.md tells the rest. */
import { askOutbox } from './explain/ask-outbox.ts';
import { keptAt } from './explain/ask-site.ts';
import { type Facts, judge, newestChange, tagsOf } from './explain/judge.ts';
import { reportLines } from './explain/report.ts';
import { HELP, pathOn, readArguments, readEnvironment } from './explain/settings.ts';
import { Unexplained } from './explain/unexplained.ts';
import { visit } from './explain/visit.ts';

/** The page could not be explained. */
const COULD_NOT_RUN = 2;

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (asked.help) return console.log(HELP);
  const env = readEnvironment(process.env);
  const path = pathOn(env.SITE_URL, asked.target);
  // Before the visit, which may renew what is kept.
  const kept = await keptAt(path, { url: env.SITE_URL, secret: env.REVALIDATE_SECRET, fetch });
  const visited = await visit(env.SITE_URL + path, fetch);
  const tags = tagsOf({ kept, visit: visited });
  const cms = await askOutbox(tags, { url: env.DIRECTUS_URL, token: env.RELAY_TOKEN, fetch });
  const facts: Facts = { path, kept, visit: visited, cms };
  if (asked.json) {
    const explanation = { ...facts, newestChange: newestChange(facts), verdict: judge(facts) };
    return console.log(JSON.stringify(explanation, null, 2));
  }
  console.log(reportLines(facts, Date.now()).join('\n'));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Unexplained)) throw error;
  console.error(error.message);
  process.exitCode = COULD_NOT_RUN;
}
