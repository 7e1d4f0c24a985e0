/** Roles, policies, permissions, flows and the rest, in the form in which directus-sync keeps them in files. */
import { z } from 'zod';

/** What is configuration, as `directus/sync.config.json` lists it, in the order in which it is told. */
export const CONFIGURED = [
  ...(['roles', 'policies', 'permissions', 'flows', 'operations', 'folders', 'settings'] as const),
  ...(['presets', 'dashboards', 'panels', 'translations'] as const),
] as const;

export type Configured = (typeof CONFIGURED)[number];

const item = z.record(z.string(), z.unknown());

/** One role, permission, flow, ... by its properties. */
export type ConfigurationItem = z.infer<typeof item>;

/** A file of `directus/config`. */
export const configurationItems = z.array(item);

/** All of it. */
export type Configuration = Record<Configured, readonly ConfigurationItem[]>;

/** One value for each kind of configuration. */
export function everyConfigured<T>(make: (name: Configured) => T): Record<Configured, T> {
  return {
    roles: make('roles'),
    policies: make('policies'),
    permissions: make('permissions'),
    flows: make('flows'),
    operations: make('operations'),
    folders: make('folders'),
    settings: make('settings'),
    presets: make('presets'),
    dashboards: make('dashboards'),
    panels: make('panels'),
    translations: make('translations'),
  };
}

const role = z.looseObject({ _syncId: z.string(), name: z.string() });
const policy = z.looseObject({
  _syncId: z.string(),
  name: z.string(),
  roles: z.array(z.looseObject({ role: z.string().nullable() })),
});

/** What a policy is called, and whose it is. */
export interface PolicyOwner {
  name: string;
  ofSite: boolean;
}

/** Name of the role by which the site reads. */
export const SITE_ROLE = 'Site';

/** Id of the role by which the site reads. */
export function siteRoleOf({ roles }: Configuration): string | undefined {
  return z
    .array(role)
    .parse(roles)
    .find(({ name }) => name === SITE_ROLE)?._syncId;
}

/** The policies of a configuration by id. */
export function policiesOf(configuration: Configuration): Map<string, PolicyOwner> {
  const site = siteRoleOf(configuration);
  return new Map(
    z
      .array(policy)
      .parse(configuration.policies)
      .map(({ _syncId, name, roles }) => [
        _syncId,
        { name, ofSite: site !== undefined && roles.some(({ role }) => role === site) },
      ]),
  );
}
