/** Levels of objects and lists in a value: 0 for a text, 1 for `{}`. Counts no further than `most` and one more. */
export function nestingOf(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (most <= 0) return 1;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, nestingOf(inner, most - 1));
  return 1 + deepest;
}
