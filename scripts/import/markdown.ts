/** Markdown as blogs have it (GFM, footnotes, HTML in between) to HTML that is safe to store. */
import { Marked } from 'marked';
import { type BodyReferences, type CleanBody, cleanBody } from './body-html.ts';
import { footnotes } from './footnotes.ts';
import { escapeHtml, plainText } from './plain-text.ts';

/** Renders a document. Never throws for its content: what cannot be shown safely is left out. */
export function markdownToHtml(markdown: string, references: BodyReferences): CleanBody {
  const notes = footnotes();
  const headings = headingIds();
  const marked = new Marked({ gfm: true, async: false }, notes.extension, {
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        return `<h${depth} id="${headings(plainText(text))}">${text}</h${depth}>\n`;
      },
      html({ text }) {
        return withReferences(text);
      },
    },
  });
  const body = marked.parse(markdown, { async: false });
  return cleanBody(body + notes.list((tokens) => marked.parser(tokens)), references);
}

/** A picture or link of Markdown: alt or words, address, and a title that is not kept. */
const REFERENCE = /(!?)\[([^\]\n]*)\]\(\s*([^\s()]+)(?:\s+"[^"]*")?\s*\)/g;

/** Inside of HTML, CommonMark reads no Markdown; many blogs' engines did, and figures were written for them. */
function withReferences(html: string): string {
  if (/<(?:pre|code|script|style|textarea)\b/i.test(html)) return html;
  return html.replace(REFERENCE, (_, isPicture: string, words: string, address: string) =>
    isPicture
      ? `<img src="${escapeHtml(address)}" alt="${escapeHtml(plainText(words))}">`
      : `<a href="${escapeHtml(address)}">${words}</a>`,
  );
}

/** Ids as kramdown makes them, since links within the documents were written for those. */
function headingIds(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const id =
      text
        .toLowerCase()
        .replace(/^[^a-z]+/, '')
        .replace(/[^a-z0-9 _-]/g, '')
        .replaceAll(' ', '-') || 'section';
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return times === 0 ? id : `${id}-${times}`;
  };
}
