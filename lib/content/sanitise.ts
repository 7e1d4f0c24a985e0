/**
 * Editors paste from anywhere, and a CMS account may be stolen: what reaches the page is built from a list of
 * what is allowed, on the server, once for each version of the text.
 */
import sanitizeHtml from 'sanitize-html';
import { DROPPED_TAGS, TEXT_ATTRIBUTES, TEXT_TAGS } from './allowed-html.ts';
import { htmlOf, type Tag, type Tree, tagsIn, takeOut, treeOf, wordsOf } from './html-tree.ts';
import { mediaPath } from './media-path.ts';
import { boxWideParts } from './scroll-boxes.ts';

/** Longest text in characters that is rendered; the longest real article has 50,000. */
const LONGEST = 1_000_000;

const ASSET = /^(?:https?:\/\/[^/]+)?\/assets\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#.]|$)/i;

const OPTIONS: sanitizeHtml.IOptions = {
  // WYSIWYG fields mark languages and directions with these three.
  allowedTags: [...TEXT_TAGS, 'span', 'bdi', 'bdo'],
  allowedAttributes: {
    ...TEXT_ATTRIBUTES,
    a: [...(TEXT_ATTRIBUTES.a ?? []), 'rel'],
    img: [...(TEXT_ATTRIBUTES.img ?? []), 'loading', 'decoding'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  // A page has one title; what was pasted with a heading of level 1 becomes a part of it.
  transformTags: {
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    a: (tagName, attribs) => ({
      tagName,
      attribs: /^https?:/i.test(attribs.href ?? '') ? { ...attribs, rel: 'noopener' } : attribs,
    }),
    img: (tagName, attribs) => {
      const id = ASSET.exec(attribs.src ?? '')?.[1];
      const { src: _, ...rest } = attribs;
      if (!id) return { tagName, attribs: rest };
      const src = mediaPath(id.toLowerCase(), 'w768');
      return { tagName, attribs: { alt: '', ...rest, src, loading: 'lazy', decoding: 'async' } };
    },
  },
  // Pictures come from our CMS alone; one from elsewhere would tell strangers who reads what.
  exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
  nonTextTags: [...DROPPED_TAGS, 'iframe'],
  nestingLimit: 60,
};

/** Safe HTML for the reading column: no script, no handler, no foreign picture, no heading of level 1. */
export function sanitise(html: string | null | undefined): string {
  return htmlOf(safeTree(html));
}

/** The same as a tree, for a text of which more is to be said (`long-text.ts`). */
export function safeTree(html: string | null | undefined): Tree {
  const tree = treeOf(html ? sanitizeHtml(html.slice(0, LONGEST), OPTIONS) : '');
  for (const link of tagsIn(tree, 'a')) if (isEmptyStop(link)) takeOut(link);
  boxWideParts(tree);
  return tree;
}

/** A link around nothing is a stop for the keyboard that says nothing; an anchor with an id is a place. */
function isEmptyStop(link: Tag): boolean {
  return !link.attribs.id && wordsOf(link) === '' && tagsIn(link, 'img').length === 0;
}
