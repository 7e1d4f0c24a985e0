/** The model and configuration that a CMS has, read by its API in the form in which the repository keeps them. */
import { z } from 'zod';
import { sortedSdl } from '../sorted-sdl.ts';
import { bearer, type CmsAddress, fetchFrom, getData, refuseOtherAnswers } from './cms-connection.ts';
import { type Configuration, type Configured, configurationItems, everyConfigured } from './configuration.ts';
import { CouldNotCompare } from './could-not-compare.ts';
import { readSnapshotFrom, type Snapshot } from './snapshot.ts';

/** Reads the model. @throws CouldNotCompare */
export async function readSnapshot(cms: CmsAddress): Promise<Snapshot> {
  return readSnapshotFrom(await getData(cms, '/schema/snapshot'), 'What the CMS says of its model');
}

/**
 * Whether Directus itself finds nothing to change in order to reach a snapshot. Only asked of a CMS with the database
 * from which the snapshot was taken.
 *
 * @throws CouldNotCompare
 */
export async function isAtSnapshot(cms: CmsAddress, snapshotText: string): Promise<boolean> {
  const body = new FormData();
  body.set('file', new Blob([snapshotText], { type: 'text/yaml' }), 'schema.yaml');
  const answer = await fetchFrom(cms.url, '/schema/diff', { method: 'POST', body, ...bearer(cms.token) });
  refuseOtherAnswers(answer, cms.url, '/schema/diff', 'DIRECTUS_TOKEN of an administrator');
  await answer.body?.cancel();
  return answer.status === 204;
}

/** GraphQL's SDL as the site's role sees it, sorted as the repository's; null where the CMS hides it. @throws CouldNotCompare */
export async function readSdl(url: string, siteToken: string): Promise<string | null> {
  const answer = await fetchFrom(url, '/server/specs/graphql', bearer(siteToken));
  if (answer.status === 404) return null; // GRAPHQL_INTROSPECTION=false
  refuseOtherAnswers(answer, url, '/server/specs/graphql', 'DIRECTUS_SITE_TOKEN of this CMS');
  return sortedSdl(await answer.text());
}

const user = z.object({ id: z.string() });

/** Id of the role of whoever holds a token. @throws CouldNotCompare */
export async function roleOf(cms: CmsAddress, token: string): Promise<string> {
  const { id } = user.parse(await getData({ url: cms.url, token }, '/users/me?fields=id'));
  return me.parse(await getData(cms, `/users/${id}?fields=role`)).role ?? '';
}

/** What is asked for beside everything that an item has itself; and whose an item may not be. */
const QUERIES: Partial<Record<Configured, string>> = {
  policies: 'fields=*,roles.role,roles.sort,roles.user',
  presets: 'filter[user][_null]=true', // a person's own are nobody else's affair
};

/** Reads the configuration. @throws CouldNotCompare */
export async function readConfiguration(cms: CmsAddress): Promise<Configuration> {
  const entries = await Promise.all(
    Object.values(everyConfigured((name) => name)).map(
      async (name) => [name, await readItems(cms, name)] as const,
    ),
  );
  const items = new Map(entries);
  return inFileForm(
    everyConfigured((name) => items.get(name) ?? []),
    await readAdminRole(cms),
  );
}

async function readItems(cms: CmsAddress, name: Configured): Promise<Configuration[Configured]> {
  const query = QUERIES[name] ?? 'fields=*';
  const data = await getData(cms, `/${name}?limit=-1&${query}`);
  const read = configurationItems.safeParse(name === 'settings' ? [data] : data);
  if (!read.success) throw new CouldNotCompare(`The CMS does not say what its ${name} are.`);
  return read.data;
}

const me = z.object({ role: z.string().nullable() });

async function readAdminRole(cms: CmsAddress): Promise<string> {
  const { role } = me.parse(await getData(cms, '/users/me?fields=role'));
  if (role === null) throw new CouldNotCompare('The DIRECTUS_TOKEN is of an account without a role.');
  return role;
}

const access = z.array(z.looseObject({ role: z.string().nullable(), user: z.string().nullish() }));
const policies = z.array(z.looseObject({ id: z.string(), admin_access: z.boolean(), roles: access }));

/**
 * As directus-sync writes it: ids under `_syncId`, and names of its own for what every Directus has with an id of its
 * own: the role of the administrator, its policy, and that of the public.
 */
function inFileForm(configuration: Configuration, adminRole: string): Configuration {
  const given = policies.parse(configuration.policies);
  const ofRoles = given.map((policy) => ({ ...policy, roles: policy.roles.filter(({ user }) => !user) }));
  const admin = ofRoles.find(
    ({ admin_access, roles }) => admin_access && roles.some(({ role }) => role === adminRole),
  );
  const open = ofRoles.find(({ roles }) => roles.some(({ role }) => role === null));
  const names = new Map([
    [adminRole, '_sync_default_admin_role'],
    [admin?.id, '_sync_default_admin_policy'],
    [open?.id, '_sync_default_public_policy'],
  ]);
  return everyConfigured((name) =>
    (name === 'policies' ? ofRoles : configuration[name])
      .filter(({ system }) => system !== true) // what every account may do with the app is not configured
      .map(({ id, ...item }) => ({ ...renamed(item, names), _syncId: names.get(String(id)) ?? String(id) })),
  );
}

/** An item with ids replaced by names, wherever they stand. */
function renamed(
  item: Record<string, unknown>,
  names: ReadonlyMap<string | undefined, string>,
): Record<string, unknown> {
  const replace = (_: string, value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value;
  return z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(item, replace)));
}
