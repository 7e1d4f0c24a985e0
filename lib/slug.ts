/** Longest slug in characters: the column of the CMS. */
const LONGEST = 255;
const FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The slug in a part of an address, or null where it can't be one: then there is nothing to ask the CMS for.
 * Next hands parts over as they stand in the address, percent-encoded.
 */
export function slugOf(part: string): string | null {
  return part.length <= LONGEST && FORM.test(part) ? part : null;
}

/** The slug of an editor-built page, which is a path, from the parts of an address; null where it can't be one. */
export function pageSlugOf(parts: readonly string[]): string | null {
  const path = parts.join('/');
  return path.length <= LONGEST && parts.every((part) => FORM.test(part)) ? path : null;
}
