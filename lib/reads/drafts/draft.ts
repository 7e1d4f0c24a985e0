/**
 * Reads for previews. None of this is cached: what only some may see must not lie where the pages of everybody come from.
 *
 * A draft itself is read with the right to drafts. What it leads to, such as the projects behind an article, is read as
 * everybody reads it: a preview shows the page as it would be, on which other drafts do not show.
 */
import 'server-only';
import type { Read } from '../../cms/available.ts';
import { request, requestDraft } from '../../cms/client.ts';
import { CmsRefused, isUnreachable } from '../../cms/errors.ts';
import { createReading, type Reading } from '../../cms/reading.ts';
import type { Language } from '../../languages/languages.ts';

/** Which draft, and how. */
export interface WantedDraft {
  id: string;
  /** `main` for the item itself. */
  version: string;
  language: Language;
}

/** The two ways to the CMS. */
export interface DraftReading {
  draft: Reading;
  published: Reading;
}

/** The draft; null where there is none, or not of this version. */
export async function freshDraft<Value>(
  body: (cms: DraftReading) => Promise<Value | null>,
): Promise<Read<Value | null>> {
  const untagged = () => {};
  try {
    const value = await body({
      draft: createReading({ request: requestDraft, tag: untagged }),
      published: createReading({ request, tag: untagged }),
    });
    return { available: true, value, version: null };
  } catch (error) {
    // Directus refuses what is not there as it refuses what may not be seen.
    if (error instanceof CmsRefused) {
      console.warn(error.message);
      return { available: true, value: null, version: null };
    }
    if (!isUnreachable(error)) throw error;
    console.warn(error instanceof Error ? error.message : 'The CMS did not answer');
    return { available: false };
  }
}
