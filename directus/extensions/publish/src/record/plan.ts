/**
 * Decides from Directus's schema what is recorded: the public collections, and every table that is a junction or
 * a child of one. Derived, so that a junction or a translations table that is added to the model is recorded too.
 */
import { TAGS_OF_COLLECTION } from '../../../../../contract/tags.ts';

/** What is read of Directus's schema. */
export interface Schema {
  collections: Record<string, { primary: string; fields: Record<string, { alias: boolean }> }>;
  relations: Relation[];
}

/** A relation as Directus describes it, from the table that holds the column. */
export interface Relation {
  collection: string;
  field: string;
  related_collection: string | null;
  schema: { on_delete: string | null } | null;
  meta: {
    one_field: string | null;
    junction_field: string | null;
    one_allowed_collections: string[] | null;
    one_collection_field: string | null;
  } | null;
}

/** A column that names an item of a public collection. */
export interface ToOne {
  column: string;
  collection: string;
  /** The database checks it, so both sides are of one type; else they are compared as text. */
  isForeignKey: boolean;
}

/** A parent whose pages show the item. */
export interface Parent extends ToOne {
  /** The item is deleted with it. */
  cascades: boolean;
}

/** A table that places blocks on pages: a relation to items of several collections. */
export interface BlockTable {
  table: string;
  itemColumn: string;
  collectionColumn: string;
  pages: ToOne[];
}

/** A public collection, and what decides whether one of its items is public. */
export interface Content {
  name: string;
  key: string;
  hasSlug: boolean;
  hasStatus: boolean;
  /** Without a status of its own it is as public as one of these; by itself when there are none. */
  parents: Parent[];
  /** As `parents`, for blocks. */
  blocks: BlockTable[];
}

/** A row of the table is part of what this item shows. */
export interface Link extends ToOne {
  /** What the item calls its rows of this table. */
  field: string;
  /** The other end of a junction; hidden, it hides the link too. */
  other: ToOne | null;
}

/** A table that gets triggers. */
export interface RecordedTable {
  name: string;
  key: string;
  /** Columns of which a change may show. */
  columns: string[];
  /** Columns that name users, whom no page shows: when one leaves, all that he has touched loses his name at once. */
  unseen: string[];
  /** Its rows are items of a public collection. */
  content: Content | null;
  links: Link[];
}

/** All that is recorded. */
export interface Plan {
  contents: Map<string, Content>;
  tables: RecordedTable[];
}

/** Files are shown wherever something refers to them; their own rows say it. */
export const FILES = 'directus_files';
const USERS = 'directus_users';

/** Decides what is recorded. */
export function planRecording({ collections, relations }: Schema): Plan {
  const isContent = (name: string | null): name is string =>
    name !== null && Object.hasOwn(TAGS_OF_COLLECTION, name) && Object.hasOwn(collections, name);

  const columnsOf = (name: string): string[] =>
    Object.entries(collections[name]?.fields ?? {}).flatMap(([field, { alias }]) => (alias ? [] : [field]));

  const usersOf = (name: string): string[] =>
    relations.flatMap(({ collection, field, related_collection }) =>
      collection === name && related_collection === USERS ? [field] : [],
    );

  /** The other column of a junction, when this relation is one of its ends. */
  const otherEnd = ({ collection, meta }: Relation): Relation | undefined =>
    meta?.junction_field
      ? relations.find((other) => other.collection === collection && other.field === meta.junction_field)
      : undefined;

  const toOne = ({ field: column, related_collection: collection, schema }: Relation): ToOne[] =>
    isContent(collection) && collection !== FILES
      ? [{ column, collection, isForeignKey: schema !== null }]
      : [];

  /** Whether something else than the item's own parent can show it: then its parent decides nothing. */
  const isShownElsewhere = (name: string): boolean =>
    relations.some((relation) => {
      if (relation.related_collection !== name) return false;
      const other = otherEnd(relation);
      return isContent(relation.collection)
        ? relation.meta?.one_field === null
        : other?.meta?.one_field !== undefined && other.meta.one_field !== null;
    });

  const parentsOf = (name: string): Parent[] =>
    relations.flatMap((relation) =>
      relation.collection === name && relation.meta?.one_field
        ? toOne(relation).map((end) => ({ ...end, cascades: relation.schema?.on_delete === 'CASCADE' }))
        : [],
    );

  const blocksOf = (name: string): BlockTable[] =>
    relations.flatMap((relation) => {
      const { collection: table, field: itemColumn, meta } = relation;
      if (!meta?.one_collection_field || !meta.one_allowed_collections?.includes(name)) return [];
      const page = otherEnd(relation);
      const pages = page === undefined ? [] : toOne(page);
      return pages.length === 0
        ? []
        : [{ table, itemColumn, collectionColumn: meta.one_collection_field, pages }];
    });

  const describe = (name: string): Content => {
    const columns = columnsOf(name);
    const hasStatus = columns.includes('status');
    const standsAlone = hasStatus || isShownElsewhere(name);
    return {
      name,
      key: collections[name]?.primary ?? 'id',
      hasSlug: columns.includes('slug'),
      hasStatus,
      parents: standsAlone ? [] : parentsOf(name),
      blocks: standsAlone ? [] : blocksOf(name),
    };
  };

  const linksOf = (table: string): Link[] =>
    relations.flatMap((relation) => {
      const { collection, meta } = relation;
      const belongs = meta?.one_field || (!isContent(table) && meta?.junction_field);
      if (collection !== table || !belongs) return [];
      const other = otherEnd(relation);
      return toOne(relation).map((end) => ({
        ...end,
        field: meta?.one_field ?? table,
        other: other === undefined ? null : (toOne(other)[0] ?? null),
      }));
    });

  const contents = new Map(
    Object.keys(collections)
      .filter(isContent)
      .map((name) => [name, describe(name)]),
  );
  const tables = Object.entries(collections).flatMap(([name, { primary: key }]): RecordedTable[] => {
    const content = contents.get(name) ?? null;
    const links = name.startsWith('directus_') ? [] : linksOf(name);
    if (content === null && links.length === 0) return [];
    const unseen = usersOf(name);
    const columns = columnsOf(name).filter((column) => !unseen.includes(column));
    return [{ name, key, columns, unseen, content, links }];
  });
  return { contents, tables };
}
