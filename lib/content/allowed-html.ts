/** What may stand in a text, whether it is stored by the importer or shown on a page: one list for both. */
const TEXT = 'p h2 h3 h4 ul ol li blockquote pre code hr br figure figcaption dl dt dd details summary';
const INLINE = 'a strong em b i s sub sup small mark abbr cite q time kbd del ins';
const TABLE = 'table caption thead tbody tfoot tr th td';
const REST = 'img div section';

/** Tags of a text. */
export const TEXT_TAGS = `${TEXT} ${INLINE} ${TABLE} ${REST}`.split(' ');

/** Attributes by tag. */
export const TEXT_ATTRIBUTES: Record<string, string[]> = {
  '*': ['id', 'lang', 'dir'],
  a: ['href', 'title'],
  abbr: ['title'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** Tags whose text goes with them: it was never meant to be read. */
export const DROPPED_TAGS = 'script style textarea option noscript object template svg math title'.split(' ');
