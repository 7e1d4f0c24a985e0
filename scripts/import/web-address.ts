/** Addresses as people typed them; the CMS takes http and https alone. */

/** Longest web address in characters: the column's length. */
const LONGEST = 255;

/** The address with its scheme in lower case where it is http or https and fits the column, or null. */
export function webAddress(text: string | null | undefined): string | null {
  const typed = text?.trim() ?? '';
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return null;
  const address = typed.replace(/^https?/i, (scheme) => scheme.toLowerCase());
  return address.length <= LONGEST ? address : null;
}
