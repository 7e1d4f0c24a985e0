/** Titles and openings are plain text in the CMS; the source has entities, tags and Markdown in some of them. */
import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Text without tags, entities resolved, every run of white space one space. */
export function plainText(html: string): string {
  return sanitizeHtml(html.replace(/<(?=\/?(?:p|br|div|li|h\d)\b)/gi, ' <'), {
    allowedTags: [],
    allowedAttributes: {},
  })
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** The same for one line of Markdown: a link leaves its words. */
export function plainLine(markdown: string): string {
  return plainText(new Marked({ gfm: true, async: false }).parseInline(markdown, { async: false }));
}

/** The text, or as many of its whole words as fit into `longest` characters with an ellipsis. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const atWord = cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2));
  return `${atWord.replace(/[\s,;:.\ud800-\udbff]+$/, '')}…`;
}

/** Text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
