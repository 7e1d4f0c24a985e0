/** Small models to plan from, as Directus describes them. */
import type { Relation, Schema } from '../../../directus/extensions/publish/src/record/plan.ts';

/** A schema of tables by name, each with its columns; the first is the key. */
export function schemaOf(tables: Record<string, string[]>, relations: Relation[] = []): Schema {
  return {
    relations,
    collections: Object.fromEntries(
      Object.entries(tables).map(([name, columns]) => [
        name,
        {
          primary: columns[0] ?? 'id',
          fields: Object.fromEntries(columns.map((column) => [column, { alias: false }])),
        },
      ]),
    ),
  };
}

interface End {
  /** What the other side calls its rows. */
  as?: string;
  /** The other end of a junction. */
  junction?: string;
  onDelete?: string;
}

/** A relation from `table.column` to an item of `target`. */
export function toOne(
  table: string,
  column: string,
  target: string,
  { as, junction, onDelete = 'CASCADE' }: End = {},
): Relation {
  return {
    collection: table,
    field: column,
    related_collection: target,
    schema: { on_delete: onDelete },
    meta: {
      one_field: as ?? null,
      junction_field: junction ?? null,
      one_allowed_collections: null,
      one_collection_field: null,
    },
  };
}

/** A relation from `table` to items of several collections. */
export function toAny(table: string, page: string, targets: string[]): Relation {
  return {
    collection: table,
    field: 'item',
    related_collection: null,
    schema: null,
    meta: {
      one_field: null,
      junction_field: page,
      one_allowed_collections: targets,
      one_collection_field: 'collection',
    },
  };
}
