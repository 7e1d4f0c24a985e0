/** Compares the table of list fields with what the site's reads ask for: a new filter must not be forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FieldNode, Kind, parse, type ValueNode, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { isPublicCollection } from '../../../contract/tags.ts';
import { isListField } from '../../../relay/plan/list-fields.ts';
import { ROOT } from '../../support/project-root.ts';

const READS = path.join(ROOT, 'lib', 'reads');

/** What only a read in another language says of itself; there it makes up for the translations that it shows. */
const ELSEWHERE = /if \(language !== FIRST_LANGUAGE\) cms\.showsAny\(.*?\);/g;
/**
 * Relations that are asked for by their rows. A change of one is recorded for the item that it belongs to, which the
 * same read shows.
 */
const BELONGING = ['articles_projects', 'block_projects_projects', 'site_settings_projects'];

interface Question {
  file: string;
  collection: string;
  /** What it sorts by and filters by: `start_date`, `themes`. */
  fields: string[];
  /** What it shows of items that it does not ask the id of, which therefore have no tags of their own. */
  untagged: string[];
}

const questions = readdirSync(READS)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const source = readFileSync(path.join(READS, file), 'utf8');
    const inAnyLanguage = source.replaceAll(ELSEWHERE, '');
    const any = [...inAnyLanguage.matchAll(/showsAny\((.*?)\)/gs)].join(); // every change of these purges the read
    const isOwn = (field: string) => !(field === 'translations' && inAnyLanguage !== source);
    return [...source.matchAll(/graphql\(`(.*?)`\)/gs)]
      .flatMap(([, text = '']) => questionsIn(text, file))
      .map((one) => (any.includes(`'${one.collection}'`) ? { ...one, untagged: [] } : one))
      .map((one) => ({ ...one, untagged: one.untagged.filter(isOwn) }));
  });

function questionsIn(text: string, file: string): Question[] {
  const roots: FieldNode[] = [];
  visit(parse(text), {
    OperationDefinition(operation) {
      for (const one of operation.selectionSet.selections) if (one.kind === Kind.FIELD) roots.push(one);
    },
  });
  const shown = new Set(roots.flatMap((root) => variablesOfSlug(argument(root, 'filter'))));
  return roots.map((root) => ({
    file,
    collection: root.name.value.replace(/_aggregated$/, ''),
    fields: [...sortedBy(argument(root, 'sort')), ...filteredBy(argument(root, 'filter'), shown)],
    untagged: untaggedIn(root),
  }));
}

/** All that is selected, unless the id is; every fragment asks for it, and what is only counted is no item. */
function untaggedIn({ name, selectionSet }: FieldNode): string[] {
  const selected = selectionSet?.selections ?? [];
  const names = selected.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  const hasFragment = names.length < selected.length;
  return hasFragment || names.includes('id') || name.value.endsWith('_aggregated') ? [] : names;
}

function argument(field: FieldNode, name: string): ValueNode | undefined {
  return field.arguments?.find((one) => one.name.value === name)?.value;
}

function sortedBy(value: ValueNode | undefined): string[] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value.replace(/^-/, '')] : []));
}

/** A relation to an item that the same question shows is recorded for that item too, so its own tag does. */
function filteredBy(value: ValueNode | undefined, shown: ReadonlySet<string>): string[] {
  if (value?.kind === Kind.LIST) return value.values.flatMap((one) => filteredBy(one, shown));
  if (value?.kind !== Kind.OBJECT) return [];
  return value.fields
    .filter((field) => !variablesIn(field.value).some((name) => shown.has(name)))
    .flatMap(({ name, value: inner }) =>
      name.value === '_and' || name.value === '_or' ? filteredBy(inner, shown) : [name.value],
    );
}

/** `$slug` in `people(filter: { slug: { _eq: $slug } })`: the item that the question is about. */
function variablesOfSlug(filter: ValueNode | undefined): string[] {
  if (filter?.kind !== Kind.OBJECT) return [];
  return filter.fields
    .filter((field) => field.name.value === 'slug')
    .flatMap((field) => (field.value.kind === Kind.OBJECT ? field.value.fields : []))
    .filter((comparison) => comparison.name.value === '_eq')
    .flatMap((comparison) => variablesIn(comparison.value));
}

function variablesIn(value: ValueNode): string[] {
  const names: string[] = [];
  visit(value, { Variable: (variable) => void names.push(variable.name.value) });
  return names;
}

describe('the table of list fields', () => {
  test('the reads are found', () => {
    expect(questions.length).toBeGreaterThan(20);
  });

  test('knows every field by which a read sorts or filters', () => {
    const unknown = questions.flatMap(({ file, collection, fields }) => {
      if (BELONGING.includes(collection)) return [];
      if (!isPublicCollection(collection)) return [`${file}: ${collection} is no public collection`];
      return fields
        .filter((field) => field !== 'id' && !isListField(collection, field))
        .map((field) => `${file}: ${collection} by ${field}`);
    });
    expect([...new Set(unknown)]).toEqual([]);
  });

  test('knows every field that a read shows of items without their ids', () => {
    const shown = questions.flatMap(({ file, collection, untagged }) =>
      isPublicCollection(collection) ? untagged.map((field) => ({ file, collection, field })) : [],
    );
    expect(shown.length).toBeGreaterThan(10);
    const unknown = shown.filter(({ collection, field }) => !isListField(collection, field));
    expect(unknown.map(({ file, collection, field }) => `${file}: ${field} of ${collection}`)).toEqual([]);
  });
});
