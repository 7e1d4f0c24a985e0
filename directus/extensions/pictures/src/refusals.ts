/** Decides whether a cover may be shown: not without a text alternative. Pure. */

/** Visible, or made so by the clock alone. */
const SHOWN = ['published', 'scheduled'];

/** A project or an article as it will be when it is saved. */
export interface Saved {
  title: string;
  status: string;
  cover: Cover | null;
}

/** What is known of a picture. */
export interface Cover {
  name: string;
  alt: string | null;
}

/** Whether the item is published, or waits for its time. */
export function isShown(status: string | null | undefined): boolean {
  return SHOWN.includes(status ?? '');
}

/** Whether a text alternative says nothing. */
export function isEmpty(alt: string | null | undefined): boolean {
  return !alt?.trim();
}

/** Why the item may not be saved so, without a full stop; null where it may. */
export function coverRefusal({ title, status, cover }: Saved): string | null {
  if (!isShown(status) || !cover || !isEmpty(cover.alt)) return null;
  return (
    `The cover “${cover.name}” has no text alternative, so “${title}” can’t be published. Open the picture and write ` +
    'in “Text alternative” what it shows. A draft may be saved without'
  );
}

/** Why a picture's text alternative may not be emptied, without a full stop; null where it may. */
export function alternativeRefusal(shownOn: readonly string[]): string | null {
  const [first, ...others] = shownOn;
  if (first === undefined) return null;
  const rest = others.length > 0 ? ` and ${others.length} more` : '';
  return `The picture is the cover of “${first}”${rest}, which is published, so it needs a text alternative`;
}
