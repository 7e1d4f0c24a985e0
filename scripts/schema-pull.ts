/**
 * `npm run schema:pull`: writes what a running CMS has become back into the repository: the model into schema.yaml,
 * roles, policies, permissions and the rest into directus/config, the SDL of the site's role into schema.graphql, and
 * the types from it. Review the difference, then commit. docs/schema.md tells the rest.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectCms, hostOf } from './schema/cms-connection.ts';
import { differencesInWords } from './schema/differences-in-words.ts';
import { endsInWords } from './schema/ends-in-words.ts';
import { pullSchema } from './schema/pull-schema.ts';
import { readRepository } from './schema/read-repository.ts';
import { replaceFiles } from './schema/replace-files.ts';
import { requireCms } from './schema/required-cms.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** Written, but the documents do not fit it, so there are no types. */
const DOES_NOT_FIT = 1;

await endsInWords('Nothing was written.', async () => {
  const { url, administrator, siteToken } = requireCms(process.env);
  const cms = await connectCms(url, administrator);
  const { contents, differences, misfit } = await pullSchema(
    { root: ROOT, cms, siteToken },
    readRepository(ROOT),
  );
  const written = replaceFiles(ROOT, contents);
  for (const line of differencesInWords(differences)) console.log(line);
  console.log(
    written.length === 0
      ? `The repository is as ${hostOf(url)} is; nothing was written.`
      : `Written: ${written.join(', ')}. Review with git diff, then commit.`,
  );
  if (misfit === null) return 0;
  console.error(
    `${misfit}\nThe documents ask for what the CMS no longer has, so the types stay as they were: ` +
      'correct the documents, then run npm run codegen.',
  );
  return DOES_NOT_FIT;
});
