/** A byline key is all that the source tells of a person; an editor may put the name right afterwards. */

/** Longest key of consonants alone that is read as initials, in letters. */
const LONGEST_INITIALS = 3;

/** The name for a byline: "greg-boone" gives "Greg Boone"; what has a capital, a space or a digit is a name already. */
export function personName(byline: string): string {
  const typed = byline.replace(/\s+/g, ' ').trim();
  if (/[\p{Lu}\s\d]/u.test(typed)) return typed;
  if (typed.length <= LONGEST_INITIALS && /^[^aeiouy\W_]+$/.test(typed)) return typed.toUpperCase();
  return typed
    .split(/[-_.]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
