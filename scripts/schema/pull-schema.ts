/** What a running CMS has become, as the files of the repository: made whole before any of them is touched. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pullConfiguration } from '../../directus/sync.mjs';
import type { Difference } from './change.ts';
import type { CmsAddress } from './cms-connection.ts';
import { compareConfiguration } from './compare-configuration.ts';
import { compareModel } from './compare-model.ts';
import {
  type Configuration,
  type ConfigurationItem,
  configurationItems,
  everyConfigured,
} from './configuration.ts';
import { CouldNotCompare } from './could-not-compare.ts';
import { generateTypes } from './generate-types.ts';
import { inOrderOf, itemsInOrderOf } from './in-order-of.ts';
import { inWordsOf } from './in-words-of.ts';
import { readSdl, readSnapshot } from './read-cms.ts';
import type { RepositoryModel } from './read-repository.ts';
import type { Contents } from './replace-files.ts';
import type { Snapshot } from './snapshot.ts';
import { snapshotYaml } from './snapshot-yaml.ts';

const HIDDEN =
  'The CMS hides its GraphQL schema, as it does in production: pull from one started with npm run dev, or with ' +
  'GRAPHQL_INTROSPECTION=true.';

/** The files that a CMS makes, and what it means. */
export interface Pulled {
  contents: Contents;
  /** In what the CMS differs from what was committed. */
  differences: Difference[];
  /** Why there are no types: in codegen's words, the documents that ask for what is gone. Null where all is well. */
  misfit: string | null;
}

/**
 * Reads the CMS and writes nothing.
 *
 * @throws CouldNotCompare when it can't be read, or is of another version of Directus
 */
export async function pullSchema(
  { root, cms, siteToken }: { root: string; cms: CmsAddress; siteToken: string },
  committed: RepositoryModel,
): Promise<Pulled> {
  const snapshot = await readSnapshot(cms);
  // After an upgrade of Directus the committed model is of the version before.
  const known = { ...committed.snapshot, directus: snapshot.directus };
  const shown = await readSdl(cms.url, siteToken);
  if (shown === null) throw new CouldNotCompare(HIDDEN);
  const sdl = ended(shown);
  const configuration = await readConfigurationFiles(cms, committed.configuration);
  const types = await typesOf(root, sdl);
  const contents: Contents = new Map([
    ['schema.yaml', snapshotText(snapshot, known, committed)],
    ['schema.graphql', sdl],
    ...Object.entries(configuration).map(
      ([name, items]) =>
        [path.join('directus', 'config', `${name}.json`), `${JSON.stringify(items, null, 2)}\n`] as const,
    ),
    ...('files' in types ? types.files : []),
  ]);
  return {
    contents,
    differences: [
      ...compareModel(known, snapshot),
      ...compareConfiguration(committed.configuration, configuration),
    ],
    misfit: 'misfit' in types ? types.misfit : null,
  };
}

/** The committed text where it says the same. */
function snapshotText(snapshot: Snapshot, known: Snapshot, committed: RepositoryModel): string {
  const wanted = inOrderOf(inWordsOf(snapshot, known), known);
  if (isDeepStrictEqual(wanted, committed.snapshot)) return committed.snapshotText;
  return snapshotYaml(wanted);
}

/** By directus-sync, which keeps in the CMS under which ids it has read what; the next pull finds the same ids. */
async function readConfigurationFiles(cms: CmsAddress, known: Configuration): Promise<Configuration> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-pull-'));
  try {
    await pullConfiguration(cms, folder);
    const read = (name: string): ConfigurationItem[] =>
      configurationItems.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
    return everyConfigured((name) => itemsInOrderOf(read(name), known[name]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function typesOf(
  root: string,
  sdl: string,
): Promise<{ files: Map<string, string> } | { misfit: string }> {
  try {
    return { files: await generateTypes(root, sdl) };
  } catch (error) {
    return { misfit: error instanceof Error ? error.message : String(error) };
  }
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
