/** Every heading of a text gets an address of its own, which stays while the words stay. */
import { type Tree, tagsIn, targetsIn, wordsOf } from './html-tree.ts';

/** A heading as the contents list it. */
export interface Heading {
  /** ASCII; the part of the address behind `#`. */
  id: string;
  text: string;
  level: 2 | 3;
}

/** Ids of the pages around a text (`components/`, `app/(site)/layout.tsx`). */
const TAKEN = [
  'content',
  'contents',
  'pictures',
  'results',
  'money',
  'updates',
  'with-whom',
  'related',
  'next',
];

/** Longest id in characters: an address that can be read out. */
const LONGEST = 60;

/** Gives headings of level 2 and 3 an id where they have none, and returns those that say something. */
export function addressHeadings(tree: Tree): Heading[] {
  const taken = new Set([...TAKEN, ...targetsIn(tree).keys()]);
  return tagsIn(tree, 'h2', 'h3').flatMap((heading): Heading[] => {
    const text = wordsOf(heading);
    if (!text) return [];
    const id = heading.attribs.id ?? free(headingId(text), taken);
    heading.attribs.id = id;
    taken.add(id);
    return [{ id, text, level: heading.name === 'h2' ? 2 : 3 }];
  });
}

/** `what-the-wells-say`, from the words of a heading; `section` where no letter of them is of ASCII. */
export function headingId(text: string): string {
  const id = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return id || 'section';
}

function free(id: string, taken: ReadonlySet<string>): string {
  let one = id;
  for (let times = 2; taken.has(one); times += 1) one = `${id}-${times}`;
  return one;
}
