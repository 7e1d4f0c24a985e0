/** Who may do what, before and after. */
import { z } from 'zod';
import type { Difference, Severity } from './change.ts';
import { type Configuration, type PolicyOwner, policiesOf } from './configuration.ts';
import { same } from './normal-form.ts';

const permission = z.looseObject({
  policy: z.string(),
  collection: z.string(),
  action: z.string(),
  fields: z.array(z.string()).nullish(),
  permissions: z.unknown(),
  validation: z.unknown(),
  presets: z.unknown(),
});

type Permission = z.infer<typeof permission>;

/**
 * In what the permissions of `after` differ from those of `before`. What the site's role may no longer do breaks it;
 * everything else changes what people may do.
 */
export function comparePermissions(before: Configuration, after: Configuration): Difference[] {
  const owners = new Map([...policiesOf(after), ...policiesOf(before)]);
  const [was, is] = [permissionsOf(before), permissionsOf(after)] as const;
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const named = one ?? other;
    if (named === undefined) return [];
    const owner = owners.get(named.policy) ?? { name: named.policy, ofSite: false };
    return [...fieldDifferences(owner, named, one, other), ...ruleDifferences(owner, one, other)];
  });
}

function permissionsOf({ permissions }: Configuration): Map<string, Permission> {
  const read = z.array(permission).parse(permissions);
  return new Map(read.map((one) => [`${one.policy} ${one.action} ${one.collection}`, one]));
}

function fieldDifferences(
  owner: PolicyOwner,
  named: Permission,
  was?: Permission,
  is?: Permission,
): Difference[] {
  const [had, has] = [new Set(was?.fields), new Set(is?.fields)];
  const gone = [...had].filter((field) => !has.has(field) && !has.has('*'));
  const come = [...has].filter((field) => !had.has(field) && !had.has('*'));
  const { withdrawn, widened } = severities(owner);
  const isGone = is === undefined;
  const isNew = was === undefined;
  return [
    ...(gone.length > 0 || isGone
      ? [
          difference(owner, named, {
            kind: 'permission withdrawn',
            severity: withdrawn,
            fields: isGone ? ['*'] : gone,
          }),
        ]
      : []),
    ...(come.length > 0 || isNew
      ? [
          difference(owner, named, {
            kind: 'permission widened',
            severity: widened,
            fields: isNew ? ['*'] : come,
          }),
        ]
      : []),
  ];
}

/** Which rows, what is checked and what is preset. A rule that changes may withdraw rows, so it counts as withdrawn. */
function ruleDifferences(owner: PolicyOwner, was?: Permission, is?: Permission): Difference[] {
  if (was === undefined || is === undefined) return [];
  const { withdrawn, widened } = severities(owner);
  const rows = same(rule(was.permissions), rule(is.permissions))
    ? []
    : rule(is.permissions) === null
      ? [
          difference(owner, was, {
            kind: 'permission widened',
            severity: widened,
            fields: ['*'],
            text: 'all rows',
          }),
        ]
      : [
          difference(owner, was, {
            kind: 'permission withdrawn',
            severity: withdrawn,
            fields: ['*'],
            text: 'other rows',
          }),
        ];
  const rest = (['validation', 'presets'] as const).filter((name) => !same(rule(was[name]), rule(is[name])));
  return [
    ...rows,
    ...rest.map((name) =>
      difference(owner, was, { kind: 'permission changed', severity: 'risky', fields: [], text: name }),
    ),
  ];
}

/** Directus writes no rule as `{}` or null. */
function rule(value: unknown): unknown {
  return same(value, {}) ? null : (value ?? null);
}

function severities({ ofSite }: PolicyOwner): { withdrawn: Severity; widened: Severity } {
  return { withdrawn: ofSite ? 'breaking' : 'risky', widened: 'risky' };
}

interface Finding {
  kind: string;
  severity: Severity;
  /** `*` is the whole collection. */
  fields: readonly string[];
  text?: string;
}

function difference(
  { name, ofSite }: PolicyOwner,
  { action, collection }: Permission,
  { kind, severity, fields, text }: Finding,
): Difference {
  const whole = fields.includes('*');
  const more = ofSite && kind === 'permission widened' ? ': more is readable than the site shows' : '';
  return {
    part: 'configuration',
    kind,
    severity,
    where: `${name}: ${action} ${collection}`,
    text: `${text ?? (whole ? 'all of it' : fields.join(', '))}${more}`,
    touches: ofSite ? (whole ? [collection] : fields.map((field) => `${collection}.${field}`)) : [],
  };
}
