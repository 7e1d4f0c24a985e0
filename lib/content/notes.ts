/**
 * Footnotes, wherever they came from: a link in superscript that leads to an item of a list is a reference, and a link
 * in that item which leads back is the way back. Says so to those who listen, and marks the list.
 */
import { putInto, type Tag, type Tree, tagBefore, tagsIn, takeOut, targetsIn, wordsOf } from './html-tree.ts';

const BOX = '<section class="notes" role="doc-endnotes" aria-label="Notes"></section>';

/** Names the references, the notes and the ways back of a text. One without notes stays as it is. */
export function markNotes(tree: Tree): void {
  const targets = targetsIn(tree);
  const notes = new Set<Tag>();
  const references = new Set<Tag>();
  for (const raised of tagsIn(tree, 'sup')) {
    for (const link of tagsIn(raised, 'a')) {
      const note = targetOf(link, targets);
      if (note?.name !== 'li') continue;
      Object.assign(link.attribs, { role: 'doc-noteref', 'aria-label': `Note ${wordsOf(link)}` });
      notes.add(note);
      references.add(raised).add(link);
    }
  }
  for (const note of notes) {
    for (const link of tagsIn(note, 'a')) {
      const target = targetOf(link, targets);
      if (target && references.has(target)) {
        Object.assign(link.attribs, { role: 'doc-backlink', 'aria-label': 'Back to the text' });
      }
    }
  }
  for (const list of listsOf(notes)) {
    const before = tagBefore(list);
    if (before?.name === 'hr') takeOut(before); // the box has a line of its own
    putInto(BOX, list);
  }
}

/** Lists that hold nothing but notes. One that holds other items too is a list of the text. */
function listsOf(notes: ReadonlySet<Tag>): Set<Tag> {
  const lists = [...notes].flatMap(({ parent }) => (parent && 'attribs' in parent ? [parent] : []));
  return new Set(
    lists.filter((list) => list.children.every((item) => !('attribs' in item) || notes.has(item))),
  );
}

function targetOf({ attribs }: Tag, targets: ReadonlyMap<string, Tag>): Tag | undefined {
  return attribs.href?.startsWith('#') ? targets.get(attribs.href.slice(1)) : undefined;
}
