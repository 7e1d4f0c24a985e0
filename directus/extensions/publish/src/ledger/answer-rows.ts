/** The rows of a raw statement: SQLite's driver answers with them, PostgreSQL's with an object around them. */
export function answerRows<T>(answer: T[] | { rows: T[] }): T[] {
  return Array.isArray(answer) ? answer : answer.rows;
}
