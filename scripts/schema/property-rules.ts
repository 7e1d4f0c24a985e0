/** What a difference in one property of a field, collection or relation means. */
import type { Severity } from './change.ts';
import { same } from './normal-form.ts';

/** A verdict on one property. */
export interface Verdict {
  kind: string;
  severity: Severity;
}

/** One property before and after. */
export interface PropertyChange {
  /** `schema.is_nullable`, `meta.options.choices`, `type`. */
  name: string;
  before: unknown;
  after: unknown;
}

type Rule = (change: PropertyChange) => Verdict;

const always =
  (kind: string, severity: Severity): Rule =>
  () => ({ kind, severity });

/** A property that forbids something when it is `forbidding`. */
function constraint(words: string, forbidding: boolean): Rule {
  return ({ after }) =>
    after === forbidding
      ? { kind: `made ${words}`, severity: 'breaking' }
      : { kind: `no longer ${words}`, severity: 'risky' };
}

const typeChanged = always('type changed', 'breaking');
const lengthChanged = always('length changed', 'risky');
const defaultChanged = always('default changed', 'risky');

const FIELD: Record<string, Rule> = {
  type: typeChanged,
  schema: typeChanged,
  'schema.data_type': typeChanged,
  'schema.max_length': lengthChanged,
  'schema.numeric_precision': lengthChanged,
  'schema.numeric_scale': lengthChanged,
  'schema.default_value': defaultChanged,
  'schema.is_nullable': constraint('required', false),
  'schema.is_unique': constraint('unique', true),
  'schema.is_primary_key': constraint('the primary key', true),
  'schema.is_indexed': ({ after }) =>
    after === true ? { kind: 'index added', severity: 'safe' } : { kind: 'index removed', severity: 'risky' },
  'schema.is_generated': typeChanged,
  'schema.generation_expression': typeChanged,
  'schema.has_auto_increment': defaultChanged,
  'schema.foreign_key_table': always('relation retargeted', 'breaking'),
  'schema.foreign_key_column': always('relation retargeted', 'breaking'),
  'meta.required': constraint('required', true),
  'meta.special': always('kind of field changed', 'breaking'),
  'meta.validation': ({ before, after }) => {
    if (before === null || before === undefined) return { kind: 'validation added', severity: 'breaking' };
    return { kind: same(after, null) ? 'validation removed' : 'validation changed', severity: 'risky' };
  },
  'meta.readonly': always('who may write changed', 'risky'),
  'meta.conditions': always('conditions changed', 'risky'),
};

const COLLECTION: Record<string, Rule> = {
  schema: always('kind of collection changed', 'breaking'),
  'meta.singleton': always('kind of collection changed', 'breaking'),
  'meta.archive_field': always('archiving changed', 'risky'),
  'meta.archive_value': always('archiving changed', 'risky'),
  'meta.unarchive_value': always('archiving changed', 'risky'),
  'meta.accountability': always('accountability changed', 'risky'),
  'meta.versioning': always('versioning changed', 'risky'),
  'meta.sort_field': always('order changed', 'risky'),
};

const RELATION: Record<string, Rule> = {
  related_collection: always('relation retargeted', 'breaking'),
  'schema.foreign_key_table': always('relation retargeted', 'breaking'),
  'schema.foreign_key_column': always('relation retargeted', 'breaking'),
  'schema.on_delete': always('on-delete changed', 'breaking'),
  'schema.on_update': always('on-update changed', 'breaking'),
  'schema.constraint_name': always('constraint renamed', 'safe'),
  'meta.sort_field': always('order changed', 'risky'),
  'meta.one_deselect_action': always('on-deselect changed', 'risky'),
};

/** What it means for a field. What only the admin app shows is safe. */
export function judgeField(change: PropertyChange): Verdict {
  return (FIELD[change.name] ?? always('appearance changed', 'safe'))(change);
}

/** What it means for a collection. */
export function judgeCollection(change: PropertyChange): Verdict {
  return (COLLECTION[change.name] ?? always('appearance changed', 'safe'))(change);
}

/** What it means for a relation. */
export function judgeRelation(change: PropertyChange): Verdict {
  return (RELATION[change.name] ?? always('relation changed', 'breaking'))(change);
}
