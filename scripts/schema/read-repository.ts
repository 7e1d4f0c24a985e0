/** The model and configuration that are committed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Configuration, type Configured, configurationItems, everyConfigured } from './configuration.ts';
import { CouldNotCompare } from './could-not-compare.ts';
import { parseSnapshot, type Snapshot } from './snapshot.ts';

/** What the repository says a CMS has. */
export interface RepositoryModel {
  snapshot: Snapshot;
  /** schema.yaml as it stands, for the lines that annotations point to. */
  snapshotText: string;
  configuration: Configuration;
  /** GraphQL's SDL as the site's role sees it. */
  sdl: string;
}

/** Reads schema.yaml, schema.graphql and directus/config below `root`. @throws CouldNotCompare naming the file */
export function readRepository(root: string): RepositoryModel {
  const snapshotText = textOf(root, 'schema.yaml');
  return {
    snapshot: parseSnapshot(snapshotText, 'schema.yaml'),
    snapshotText,
    configuration: readConfigurationFiles(root),
    sdl: textOf(root, 'schema.graphql'),
  };
}

function readConfigurationFiles(root: string): Configuration {
  const read = (name: Configured) => {
    const file = `directus/config/${name}.json`;
    const parsed = configurationItems.safeParse(parsedJson(textOf(root, file)));
    if (!parsed.success)
      throw new CouldNotCompare(`${file} is no list of configuration, as schema:pull writes it.`);
    return parsed.data;
  };
  return everyConfigured(read);
}

function textOf(root: string, file: string): string {
  const full = path.join(root, file);
  if (!existsSync(full)) throw new CouldNotCompare(`${file} is missing: npm run schema:pull writes it.`);
  return readFileSync(full, 'utf8');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
