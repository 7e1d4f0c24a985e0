/** Finds the hidden elements in which React streams what came late, and says where their content may go. */
import { NotPublishable } from './not-publishable.ts';
import type { PageElement, Range } from './scan.ts';

/** A late part of the page: the whole hidden element, and the content that is moved out of it. */
export interface Segment extends Range {
  id: string;
  /** The element around the content. It shows by which rules of HTML the content was read. */
  container: PageElement;
}

/** Which parents read their content by the rules of which container. Any other parent takes that of a `div`. */
const CONTAINER_OF = new Map([
  ['table', 'table'],
  ['thead', 'tbody'],
  ['tbody', 'tbody'],
  ['tfoot', 'tbody'],
  ['tr', 'tr'],
  ['colgroup', 'colgroup'],
]);

/** Parents in which the same text may be read otherwise than in a `div`, or not at all. */
const STRANGE_PARENTS = new Set(['html', 'head', 'select', 'pre', 'listing', 'template', 'noscript']);

/** The segments by id. Throws `NotPublishable` for one in an unknown wrapping. */
export function segmentsOf(elements: readonly PageElement[]): Map<string, Segment> {
  const segments = new Map<string, Segment>();
  for (const element of elements) {
    const { id } = element.attributes;
    if (id === undefined || !/^S:[0-9a-f]+$/.test(id)) continue;
    const outer = wrapperOf(element);
    if (outer === null || segments.has(id)) throw new NotPublishable(`a segment in an unknown form, ${id}`);
    segments.set(id, { id, container: element, start: outer.start, end: outer.end });
  }
  return segments;
}

/** The whole that React writes for a segment, or null if this is none. */
function wrapperOf(container: PageElement): PageElement | null {
  const { name, attributes, parent } = container;
  if (name === 'div' || name === 'table') return attributes.hidden === '' ? container : null;
  if (name === 'svg' || name === 'math') return attributes['aria-hidden'] === 'true' ? container : null;
  if (name !== 'tbody' && name !== 'tr' && name !== 'colgroup') return null;
  const isAlone = parent?.innerStart === container.start && parent.innerEnd === container.end;
  return parent?.name === 'table' && parent.attributes.hidden === '' && isAlone ? parent : null;
}

/** Whether a browser reads the content at this place as it has read it in its container. */
export function fits(segment: Segment, parent: PageElement | null): boolean {
  if (parent === null) return false;
  const { name } = segment.container;
  if (parent.foreign && parent.name !== 'foreignObject') return name === rootOf(parent);
  if (STRANGE_PARENTS.has(parent.name)) return false;
  return name === (CONTAINER_OF.get(parent.name) ?? 'div');
}

/** `svg` or `math`, whichever the element belongs to; HTML inside of them is left alone. */
function rootOf(element: PageElement): string {
  if (element.name === 'svg' || element.name === 'math') return element.name;
  if (element.parent === null || element.name === 'foreignObject') return 'html';
  return rootOf(element.parent);
}
