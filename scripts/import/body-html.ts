/** What is stored is as clean as what is shown: one list of what is allowed serves the importer and the site. */
import sanitizeHtml from 'sanitize-html';
import { DROPPED_TAGS, TEXT_ATTRIBUTES, TEXT_TAGS } from '../../lib/content/allowed-html.ts';

/** Where a document's links and pictures lead; null leaves one out. */
export interface BodyReferences {
  /** The address on the website for a link, or null where it leads nowhere. */
  link: (href: string) => string | null;
  /** The id of a file of the CMS for a picture's address, or null where it is not among the pictures. */
  picture: (src: string) => string | null;
}

/** Clean HTML, and how many links and pictures were left out of it. */
export interface CleanBody {
  html: string;
  linksLeftOut: number;
  picturesLeftOut: number;
  /** Ids of the files that it shows. */
  pictures: string[];
}

/** A name that no list allows: sanitize-html drops the tag and keeps what is in it. */
const UNWRAPPED = 'x-unwrapped';

/** An empty box is what a picture or an anchor without a target leaves behind. */
const EMPTY_BOX =
  /<(p|div|figure|figcaption|strong|em|li|ul|section)>\s*<\/\1>|<a(?![^>]*\sid=)[^>]*>\s*<\/a>/g;

/** Makes any HTML safe and its references those of this CMS; `h1` becomes `h2`, a frame a link to what it showed. */
export function cleanBody(html: string, references: BodyReferences): CleanBody {
  const targets = new Set(Array.from(html.matchAll(/\shref=["']?#([^"'\s>]+)/gi), ([, id]) => id));
  const ids = new Set(Array.from(html.matchAll(/\sid=["']?([^"'\s>]+)/gi), ([, id]) => id));
  const pictures = new Set<string>();
  let linksLeftOut = 0;
  let picturesLeftOut = 0;

  const keepId = ({ id }: sanitizeHtml.Attributes): sanitizeHtml.Attributes =>
    targets.has(id) && id ? { id } : {};

  const link = (href: string | undefined): string | null => {
    if (!href) return null;
    const target = href.startsWith('#') ? (ids.has(href.slice(1)) ? href : null) : references.link(href);
    if (target === null) linksLeftOut += 1;
    return target;
  };

  const safe = sanitizeHtml(html, {
    allowedTags: TEXT_TAGS,
    allowedAttributes: TEXT_ATTRIBUTES,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: DROPPED_TAGS,
    nestingLimit: 60,
    transformTags: {
      '*': (tagName, attribs) => {
        const { id: _, ...rest } = attribs;
        return { tagName, attribs: { ...rest, ...keepId(attribs) } };
      },
      h1: (_, attribs) => ({ tagName: 'h2', attribs: keepId(attribs) }),
      h5: (_, attribs) => ({ tagName: 'h4', attribs: keepId(attribs) }),
      h6: (_, attribs) => ({ tagName: 'h4', attribs: keepId(attribs) }),
      a: (_, attribs): sanitizeHtml.Tag => {
        const href = link(attribs.href);
        if (href === null && !keepId(attribs).id) return { tagName: UNWRAPPED, attribs: {} };
        const title: sanitizeHtml.Attributes = attribs.title ? { title: attribs.title } : {};
        return {
          tagName: 'a',
          attribs: { ...keepId(attribs), ...(href === null ? {} : { href }), ...title },
        };
      },
      iframe: (_, attribs): sanitizeHtml.Tag => {
        const href = link(attribs.src);
        if (href === null) return { tagName: UNWRAPPED, attribs: {} };
        return {
          tagName: 'a',
          attribs: { href },
          text: attribs.title?.trim() || new URL(href, 'https://x').hostname,
        };
      },
      img: (_, attribs): sanitizeHtml.Tag => {
        const id = attribs.src ? references.picture(attribs.src) : null;
        if (id === null) {
          picturesLeftOut += 1;
          return { tagName: UNWRAPPED, attribs: {} };
        }
        pictures.add(id);
        return {
          tagName: 'img',
          attribs: { ...sizeOf(attribs), src: `/assets/${id}`, alt: attribs.alt ?? '' },
        };
      },
    },
  });
  return { html: withoutEmptyBoxes(safe), linksLeftOut, picturesLeftOut, pictures: [...pictures] };
}

/** Widths in per cent or with units would not reserve the picture's place. */
function sizeOf({ width = '', height = '' }: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  return /^\d+$/.test(width) && /^\d+$/.test(height) ? { width, height } : {};
}

function withoutEmptyBoxes(html: string): string {
  let before = html;
  let after = html.replace(EMPTY_BOX, '');
  while (after !== before) {
    before = after;
    after = after.replace(EMPTY_BOX, '');
  }
  return after.replace(/\n{3,}/g, '\n\n').trim();
}
