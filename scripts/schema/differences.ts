/** What two lists of named things have that the other lacks, and in which properties the common ones differ. */
import type { Difference } from './change.ts';
import { same } from './normal-form.ts';
import type { PropertyChange, Verdict } from './property-rules.ts';

/** Things by the name under which they are told: `articles.excerpt`. */
export type Named<T> = ReadonlyMap<string, T>;

/** What only `before` has. */
export function removed<T>(
  before: Named<T>,
  after: Named<T>,
  verdict: Verdict,
  describe: (item: T) => string,
): Difference[] {
  return [...before].flatMap(([where, item]) =>
    after.has(where) ? [] : [modelDifference(where, verdict, describe(item))],
  );
}

/** What only `after` has. */
export function added<T>(
  before: Named<T>,
  after: Named<T>,
  verdict: Verdict,
  describe: (item: T) => string,
): Difference[] {
  return removed(after, before, verdict, describe);
}

/** The properties in which those differ that both have, each judged. */
export function changed<T extends Record<string, unknown>>(
  before: Named<T>,
  after: Named<T>,
  judge: (change: PropertyChange) => Verdict,
): Difference[] {
  return [...before].flatMap(([where, item]) => {
    const now = after.get(where);
    return now === undefined
      ? []
      : propertyChanges(item, now).map((change) => modelDifference(where, judge(change), inWords(change)));
  });
}

/** One difference of the model. */
export function modelDifference(where: string, { kind, severity }: Verdict, text: string): Difference {
  return { part: 'model', kind, severity, where, text, touches: [where] };
}

/** What is told twice of one thing, as of a relation by its field and by itself, is told once. */
export function folded(differences: readonly Difference[]): Difference[] {
  return [...Map.groupBy(differences, ({ where, kind }) => `${where} ${kind}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ ...first, text: [...new Set(group.map(({ text }) => text))].filter(Boolean).join('; ') }];
  });
}

/** The properties in which two things differ, those of `meta` and `schema` one by one. */
export function propertyChanges(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): PropertyChange[] {
  return keysOf(before, after).flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    if (same(was, is)) return [];
    if (!isProperties(was) || !isProperties(is)) return [{ name, before: was, after: is }];
    return keysOf(was, is)
      .filter((inner) => !same(was[inner], is[inner]))
      .map((inner) => ({ name: `${name}.${inner}`, before: was[inner], after: is[inner] }));
  });
}

function inWords({ name, before, after }: PropertyChange): string {
  return `${name.replace(/^(?:meta|schema)\./, '')}: ${shown(before)} → ${shown(after)}`;
}

/** Longest value that is shown whole, in characters; a list of translations says nothing to anybody. */
const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function keysOf(...objects: Record<string, unknown>[]): string[] {
  return [...new Set(objects.flatMap((one) => Object.keys(one)))];
}

function isProperties(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
