/** Two configurations, compared item by item. Of values only their names are told: flows and settings hold secrets. */
import type { Difference, Severity } from './change.ts';
import { comparePermissions } from './compare-permissions.ts';
import {
  CONFIGURED,
  type Configuration,
  type ConfigurationItem,
  type Configured,
  policiesOf,
  SITE_ROLE,
} from './configuration.ts';
import { same } from './normal-form.ts';

type What = 'removed' | 'added' | 'changed';
type Compared = Exclude<Configured, 'permissions'>;

/** How bad it is when an item of a kind is missing, new or other than before. */
type Weight = { one: string } & Record<What, Severity>;

const ADMIN_APP_ONLY = { removed: 'safe', added: 'safe', changed: 'safe' } as const;
const ACTS = { removed: 'risky', added: 'risky', changed: 'risky' } as const;

const WEIGHTS: Record<Compared, Weight> = {
  roles: { one: 'role', removed: 'risky', added: 'safe', changed: 'risky' },
  policies: { one: 'policy', ...ACTS },
  flows: { one: 'flow', ...ACTS },
  operations: { one: 'operation', ...ACTS },
  folders: { one: 'folder', removed: 'risky', added: 'safe', changed: 'risky' },
  settings: { one: 'setting', ...ACTS },
  presets: { one: 'preset', ...ADMIN_APP_ONLY },
  dashboards: { one: 'dashboard', ...ADMIN_APP_ONLY },
  panels: { one: 'panel', ...ADMIN_APP_ONLY },
  translations: { one: 'translation', ...ADMIN_APP_ONLY },
};

/** In what `after` differs from `before`; nothing when they are equal. */
export function compareConfiguration(before: Configuration, after: Configuration): Difference[] {
  const lost = lostBySite(before, after);
  return CONFIGURED.flatMap((configured) =>
    configured === 'permissions'
      ? comparePermissions(before, after)
      : compareItems(configured, before, after).map((difference) =>
          lost.has(difference.where) ? { ...difference, severity: 'breaking' as const } : difference,
        ),
  );
}

/** Without its role, or a policy of it, the site reads less or nothing. */
function lostBySite(before: Configuration, after: Configuration): Set<string> {
  const left = policiesOf(after);
  const policies = [...policiesOf(before)].filter(([id, { ofSite }]) => ofSite && !left.get(id)?.ofSite);
  const hasRole = after.roles.some(({ name }) => name === SITE_ROLE);
  return new Set([
    ...policies.map(([, { name }]) => `policy ${name}`),
    ...(hasRole ? [] : [`role ${SITE_ROLE}`]),
  ]);
}

function compareItems(configured: Compared, before: Configuration, after: Configuration): Difference[] {
  const was = byKey(configured, before[configured]);
  const is = byKey(configured, after[configured]);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const found = (what: What, text = '') => [
      itemDifference(WEIGHTS[configured], labelOf(one ?? other ?? {}, before), what, text),
    ];
    if (one === undefined) return found('added');
    if (other === undefined) return found('removed');
    const names = Object.keys(one).filter(
      (name) => name !== '_syncId' && !same(asSet(one[name]), asSet(other[name])),
    );
    return names.length === 0 ? [] : found('changed', names.join(', '));
  });
}

function itemDifference(weight: Weight, label: string, what: What, text: string): Difference {
  return {
    part: 'configuration',
    kind: `${weight.one} ${what}`,
    severity: weight[what],
    where: `${weight.one} ${label}`.trim(),
    text,
    touches: [],
  };
}

/** Presets have numbers for ids, which differ from one CMS to the next; the settings are one row. */
function byKey(configured: Compared, items: readonly ConfigurationItem[]): Map<string, ConfigurationItem> {
  return new Map(
    items.map((item) => {
      if (configured === 'settings') return ['settings', item];
      if (configured === 'presets') return [`${item.collection} ${item.bookmark} ${item.role}`, item];
      return [String(item._syncId), item];
    }),
  );
}

/** What people call it, after the flow of which it is a part. */
function labelOf(item: ConfigurationItem, configuration: Configuration): string {
  const flow = configuration.flows.find(({ _syncId }) => _syncId === item.flow);
  const own = item.name ?? item.key ?? item.collection;
  return [flow?.name, own].filter((part) => typeof part === 'string').join(': ');
}

/** The roles that a policy is given to have no order. */
function asSet(value: unknown): unknown {
  if (!Array.isArray(value) || !value.every(hasRole)) return value;
  return value.map(({ role }) => String(role)).sort();
}

function hasRole(value: unknown): value is { role: unknown } {
  return typeof value === 'object' && value !== null && 'role' in value;
}
