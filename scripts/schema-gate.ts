/**
 * The drift gate before a build: a site must not go out that asks its CMS for what is not there. What is only risky is
 * said and passes, since a site must be deployable when its CMS has one field more.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareCms, inspectRepository } from './schema/check.ts';
import { connectCms } from './schema/cms-connection.ts';
import { endsInWords } from './schema/ends-in-words.ts';
import { textReport } from './schema/report-text.ts';
import { requireCms } from './schema/required-cms.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const STOPPED = 1;
const WAY_ROUND = 'SCHEMA_GATE=off builds without asking.';

await endsInWords(
  `The site is not built, because nobody knows whether it fits this CMS. ${WAY_ROUND}`,
  async () => {
    const { url, administrator, siteToken } = requireCms(process.env);
    const cms = await connectCms(url, administrator);
    const report = await compareCms(await inspectRepository(ROOT), { cms, siteToken });
    console.log(textReport(report));
    if (!report.changes.some(({ severity }) => severity === 'breaking')) return 0;
    console.error(`The site is not built, because parts of it would break against this CMS. ${WAY_ROUND}`);
    return STOPPED;
  },
);
