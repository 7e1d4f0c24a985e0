/** Sanitised HTML as a tree, for what can be said only of a text as a whole, and back. */
import { DomUtils, parseDocument } from 'htmlparser2';

/** A text. */
export type Tree = ReturnType<typeof parseDocument>;

/** A tag in a text. */
export type Tag = ReturnType<typeof DomUtils.findAll>[number];

/** The tree of a text. */
export function treeOf(html: string): Tree {
  return parseDocument(html);
}

/** HTML of a tree. Letters stay letters, only what HTML would misread is written as an entity. */
export function htmlOf(tree: Tree): string {
  return DomUtils.getInnerHTML(tree, { encodeEntities: 'utf8', emptyAttrs: true });
}

/** The tags of these names, in the order of reading. */
export function tagsIn(within: Tree | Tag, ...names: string[]): Tag[] {
  return DomUtils.getElementsByTagName((name) => names.includes(name), within.children);
}

/** The tags that something can lead to, by their id. Where an id stands twice, the first counts. */
export function targetsIn(tree: Tree): Map<string, Tag> {
  const tags = DomUtils.findAll(({ attribs }) => Boolean(attribs.id), tree.children);
  return new Map(tags.toReversed().map((tag) => [tag.attribs.id ?? '', tag]));
}

/** What a reader reads of a tag, in one line. */
export function wordsOf(tag: Tree | Tag): string {
  return DomUtils.textContent(tag).replace(/\s+/g, ' ').trim();
}

/** Puts a tag into a box. `box` is our own HTML of one empty tag. */
export function putInto(box: string, tag: Tag): void {
  const [outer] = tagsIn(treeOf(box), 'div', 'section');
  if (!outer) return;
  DomUtils.prepend(tag, outer);
  DomUtils.appendChild(outer, tag);
}

/** Takes a tag out, with all that is in it. */
export function takeOut(tag: Tag): void {
  DomUtils.removeElement(tag);
}

/** The tag before this one, with nothing but white space between. */
export function tagBefore(tag: Tag): Tag | null {
  return DomUtils.prevElementSibling(tag);
}
