/**
 * What a CMS has beyond the repository's configuration. What stands by itself may be somebody's work (a flow, a folder, a
 * dashboard) or somebody's access (a role, a policy), and goes only by name. What is a part of something committed, such
 * as one more permission of a committed policy, is drift, and goes.
 */
import type { CmsAddress } from './cms-connection.ts';
import {
  type Configuration,
  type ConfigurationItem,
  type Configured,
  everyConfigured,
} from './configuration.ts';
import { forgetId, knownIds } from './sync-ids.ts';
import { change } from './write-cms.ts';

/** Kinds that stand by themselves, and the word for one. */
const WHOLE: [Configured, string][] = [
  ['roles', 'role'],
  ['policies', 'policy'],
  ['flows', 'flow'],
  ['folders', 'folder'],
  ['dashboards', 'dashboard'],
  ['translations', 'translation'],
  ['presets', 'preset'],
];

/** Kinds that are part of another, and the property that says of which. */
const PARTS: { kind: Configured; of: Configured; property: string }[] = [
  { kind: 'permissions', of: 'policies', property: 'policy' },
  { kind: 'operations', of: 'flows', property: 'flow' },
  { kind: 'panels', of: 'dashboards', property: 'dashboard' },
];

/** Something of which only the CMS has one. */
export interface Extra {
  kind: Configured;
  id: string;
  /** As a comparison calls it, and a person who wants it gone: `flow Remind`. */
  name: string;
}

/** What stands by itself in the CMS and not in the repository. */
export function extrasIn(cms: Configuration, committed: Configuration): Extra[] {
  return WHOLE.flatMap(([kind, word]) =>
    cms[kind]
      .filter((item) => !committed[kind].some((one) => identity(kind, one) === identity(kind, item)))
      .map((item) => ({
        kind,
        id: String(item._syncId),
        name: `${word} ${item.name ?? item.key ?? item.collection}`,
      })),
  );
}

/** A configuration without extras and their parts. */
export function withoutExtras(configuration: Configuration, extras: readonly Extra[]): Configuration {
  const gone = [...extras, ...partsOf(extras, configuration)];
  return everyConfigured((kind) =>
    configuration[kind].filter(
      ({ _syncId }) => !gone.some((one) => one.kind === kind && one.id === String(_syncId)),
    ),
  );
}

/** Makes extras and their parts unknown to directus-sync, so that a push leaves them. */
export async function keep(cms: CmsAddress, extras: readonly Extra[], present: Configuration): Promise<void> {
  for (const { kind, id } of [...extras, ...partsOf(extras, present)]) {
    if ((await knownIds(cms, kind)).has(id)) await forgetId(cms, kind, id);
  }
}

/**
 * Removes what was named and is still there, and parts that somebody has added to what is committed. To be called after
 * a push, when all that is committed is known.
 */
export async function remove(
  cms: CmsAddress,
  named: readonly Extra[],
  { present, committed }: { present: Configuration; committed: Configuration },
): Promise<void> {
  for (const { kind, id } of named) {
    if (isIn(present[kind], id)) await change(cms, 'DELETE', `/${kind}/${id}`);
  }
  for (const { kind, of, property } of PARTS) {
    const known = await knownIds(cms, kind);
    const strangers = present[kind].filter(
      (item) => !known.has(String(item._syncId)) && isIn(committed[of], item[property]),
    );
    for (const { _syncId } of strangers) await change(cms, 'DELETE', `/${kind}/${_syncId}`);
  }
}

function partsOf(extras: readonly Extra[], present: Configuration): { kind: Configured; id: string }[] {
  return PARTS.flatMap(({ kind, of, property }) => {
    const wholes = extras.filter((extra) => extra.kind === of);
    const own = present[kind].filter((item) => wholes.some(({ id }) => id === item[property]));
    return own.map(({ _syncId }) => ({ kind, id: String(_syncId) }));
  });
}

/** Presets have numbers for ids, which differ from one CMS to the next. */
function identity(kind: Configured, item: ConfigurationItem): string {
  return kind === 'presets' ? `${item.collection} ${item.bookmark} ${item.role}` : String(item._syncId);
}

function isIn(items: readonly ConfigurationItem[], id: unknown): boolean {
  return items.some(({ _syncId }) => _syncId === id);
}
