/** The object that a value is; an empty one for anything else, lists too. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The value that a text holds as JSON; any other value as it is. What is no JSON, Directus refuses or leaves out. */
export function parsedJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** The object that a value is, or holds as JSON. */
export function parsedObject(value: unknown): Record<string, unknown> {
  return objectOf(parsedJson(value));
}
