/** What is wider than a column scrolls in a box of its own, which the keyboard reaches too; the page never does. */
import { putInto, type Tree, tagsIn, wordsOf } from './html-tree.ts';

/** Longest name of a table that is read out, in characters. */
const LONGEST_NAME = 120;

/** Gives tables a box, named by their caption, and blocks of code a name and a stop of the Tab key. */
export function boxWideParts(tree: Tree): void {
  for (const table of tagsIn(tree, 'table')) {
    const [caption] = tagsIn(table, 'caption');
    putInto('<div class="table-scroll" tabindex="0" role="group" aria-label="Table"></div>', table);
    const name = caption ? wordsOf(caption).slice(0, LONGEST_NAME) : '';
    if (name && table.parent && 'attribs' in table.parent) table.parent.attribs['aria-label'] = name;
  }
  // A name that is not a landmark's: a text may have twenty of them.
  for (const { attribs } of tagsIn(tree, 'pre')) {
    Object.assign(attribs, { tabindex: '0', role: 'group', 'aria-label': 'Code' });
  }
}
