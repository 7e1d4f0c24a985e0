/**
 * The version of what a page shows: for every read behind it, when the CMS was asked (by the clock of the CMS) and
 * the tags of what it answered. A page shows a change if each read that carries one of the change's tags was asked
 * after the change was claimed, since the claim saw it committed. One clock, so no two have to agree; each tag
 * for itself, so that a part that is rightly older does not make the page look old.
 *
 * It stands in the page as `<meta name="content-version" content="1792000000000 article-12 person-3">`, once for
 * each read. A document of XML, such as a feed, carries the same in a comment before its root:
 * `<!-- content-version: 1792000000000 article-12 person-3 -->`.
 */
import { z } from 'zod';

/** The `name` of the meta element. */
export const CONTENT_VERSION_META = 'content-version';

/** One read: when the CMS was asked, in milliseconds of its clock, and the tags of its answer. */
export interface ContentVersion {
  asOf: number;
  tags: readonly string[];
}

const asOfForm = z.coerce.number().int().nonnegative();

/** The text of the meta element's `content`. */
export function formatContentVersion({ asOf, tags }: ContentVersion): string {
  return [asOf, ...tags].join(' ');
}

/** Reads a `content`; null when it has another form. */
export function parseContentVersion(content: string): ContentVersion | null {
  const [first = '', ...tags] = content.trim().split(/\s+/);
  const asOf = asOfForm.safeParse(first === '' ? undefined : first);
  return asOf.success ? { asOf: asOf.data, tags } : null;
}

/** The text of the comment; no tag holds the double hyphen that would end it. */
export function formatVersionComment(version: ContentVersion): string {
  return ` ${CONTENT_VERSION_META}: ${formatContentVersion(version)} `;
}

/** Reads the text of a comment; null for any other comment. */
export function parseVersionComment(comment: string): ContentVersion | null {
  const [name, content] = comment.split(':', 2);
  return name?.trim() === CONTENT_VERSION_META && content ? parseContentVersion(content) : null;
}

/** Those of `tags` that the page carries in a read that is older than `since` (clock of the CMS, milliseconds). */
export function tagsOlderThan(
  versions: readonly ContentVersion[],
  tags: Iterable<string>,
  since: number,
): string[] {
  const asked = new Set(tags);
  const old = versions.filter((version) => version.asOf < since).flatMap((version) => version.tags);
  return [...new Set(old)].filter((tag) => asked.has(tag));
}
