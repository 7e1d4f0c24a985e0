/** Words of SQL that SQLite and PostgreSQL share. */

/** A name as it stands in a statement. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as it stands in a statement. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A column of a row: of `OLD`, `NEW` or an alias. */
export function column(row: string, name: string): string {
  return `${row}.${quoted(name)}`;
}

/** A value as text, as items are named in the outbox. */
export function asText(expression: string): string {
  return `CAST(${expression} AS text)`;
}

/** All of the conditions, or one that always holds. */
export function all(conditions: readonly string[]): string {
  return conditions.length === 0 ? '1 = 1' : conditions.map((condition) => `(${condition})`).join(' AND ');
}

/** At least one of the conditions. */
export function some(conditions: readonly string[]): string {
  return `(${conditions.map((condition) => `(${condition})`).join(' OR ')})`;
}
