/** The four things that must agree: schema.yaml and directus/config, schema.graphql, the generated types, and a CMS. */
import type { GraphQLSchema } from 'graphql';
import { type Change, type Difference, SEVERITIES } from './change.ts';
import { type CmsAddress, hostOf } from './cms-connection.ts';
import { compareConfiguration } from './compare-configuration.ts';
import { compareDocuments } from './compare-documents.ts';
import { compareModel } from './compare-model.ts';
import { compareSdl, readSchema } from './compare-sdl.ts';
import { compareTypes } from './compare-types.ts';
import { SITE_ROLE, siteRoleOf } from './configuration.ts';
import { CouldNotCompare } from './could-not-compare.ts';
import { indexUses, type UseIndex } from './document-uses.ts';
import { readDocuments, type SiteDocument } from './documents.ts';
import { pagesUsing } from './pages-using.ts';
import { isAtSnapshot, readConfiguration, readSdl, readSnapshot, roleOf } from './read-cms.ts';
import { type RepositoryModel, readRepository } from './read-repository.ts';

/** A running CMS. */
export interface RunningCms {
  cms: CmsAddress;
  siteToken: string;
}

/** What was found, the worst first; nothing when all agree. */
export interface Report {
  /** Origin of the CMS. */
  cms: string;
  changes: readonly Change[];
  /** Sentences on how it was found, where that is worth knowing. */
  notes: readonly string[];
}

/** The repository, read and compared with itself. */
export interface Repository extends RepositoryModel {
  schema: GraphQLSchema;
  documents: readonly SiteDocument[];
  uses: UseIndex;
  /** In what it does not agree with itself: documents that its SDL refuses, types that are out of date. */
  own: readonly Change[];
}

/** Reads the repository below `root`. @throws CouldNotCompare, naming the file that can't be read */
export async function inspectRepository(root: string): Promise<Repository> {
  const model = readRepository(root);
  const schema = readSchema(model.sdl, 'schema.graphql');
  const documents = readDocuments(root);
  const uses = indexUses(documents, schema, await pagesUsing(root));
  const types = await compareTypes(root, model.sdl);
  const own = [
    ...compareDocuments(documents, schema, { uses, whose: 'schema.graphql' }),
    ...types.map((difference) => withUses(difference, uses)),
  ];
  return { ...model, schema, documents, uses, own };
}

/**
 * Compares a CMS with the repository. Only reads.
 *
 * @throws CouldNotCompare, saying why in one sentence, when the CMS can't be read or is of another kind
 */
export async function compareCms(repository: Repository, { cms, siteToken }: RunningCms): Promise<Report> {
  const [snapshot, configuration, sdl] = await Promise.all([
    readSnapshot(cms),
    readConfiguration(cms),
    readSdl(cms.url, siteToken),
  ]);
  if (sdl === null) await requireSiteRole(repository, { cms, siteToken });
  const schema = sdl === null ? repository.schema : readSchema(sdl, "The CMS's SDL");
  const model = compareModel(repository.snapshot, snapshot);
  const { documents, uses, own } = repository;
  const known = new Set(own.map(({ where }) => where));
  const refused = compareDocuments(documents, schema, { uses, whose: 'the CMS' });
  const differences = [
    ...model,
    ...(model.length === 0 ? await askDirectus(cms, repository, snapshot.vendor) : []),
    ...compareConfiguration(repository.configuration, configuration),
    ...(await compareSdl(repository.schema, schema)),
  ];
  const changes = [
    ...own,
    ...refused.filter(({ where }) => !known.has(where)),
    ...differences.map((difference) => withUses(difference, uses)),
  ];
  return {
    cms: hostOf(cms.url),
    changes: changes.toSorted((one, other) => rank(one) - rank(other)),
    notes: sdl === null ? [HIDDEN] : [],
  };
}

const HIDDEN =
  'The CMS hides its GraphQL schema; judged by the model and the permissions of the site, of which Directus makes it.';

/** What is not seen through the token is at least known to be the site's. */
async function requireSiteRole({ configuration }: Repository, { cms, siteToken }: RunningCms): Promise<void> {
  if ((await roleOf(cms, siteToken)) === siteRoleOf(configuration)) return;
  throw new CouldNotCompare(`DIRECTUS_SITE_TOKEN is not of an account with the role ${SITE_ROLE}.`);
}

/** Exit code of a comparison that could be made: 0 when all agree, 1 when they do not, however little. */
export function exitCodeOf({ changes }: Report): 0 | 1 {
  return changes.length === 0 ? 0 : 1;
}

/** Directus has the last word on whether a model is equal, where it takes the snapshot at all. */
async function askDirectus(
  cms: CmsAddress,
  { snapshot, snapshotText }: RepositoryModel,
  vendor: string,
): Promise<Difference[]> {
  if (snapshot.vendor !== vendor || (await isAtSnapshot(cms, snapshotText))) return [];
  return [
    {
      part: 'model',
      kind: 'model differs',
      severity: 'risky',
      where: 'schema.yaml',
      text: 'Directus would change something to reach it: see POST /schema/diff',
      touches: [],
    },
  ];
}

function withUses(difference: Difference, uses: UseIndex): Change {
  const breaks = difference.severity === 'safe' ? [] : difference.touches.flatMap((name) => uses.of(name));
  return { ...difference, breaks };
}

function rank({ severity }: Change): number {
  return SEVERITIES.indexOf(severity);
}
