/** Footnotes (`text[^1]` and `[^1]: note`) as an extension of marked, whose numbers follow the order of reading. */
import type { MarkedExtension, Token, Tokens } from 'marked';

interface Note {
  number: number;
  label: string;
}

/** An extension for one document, and the list of its notes once the document is rendered. */
export interface Footnotes {
  extension: MarkedExtension;
  /** HTML of the notes that were referred to; empty where there are none. */
  list: (render: (tokens: Token[]) => string) => string;
}

/** Makes the extension for one document; it keeps that document's notes, so use it once. */
export function footnotes(): Footnotes {
  const written = new Map<string, Token[]>();
  const used = new Map<string, Note>();

  const definition = {
    name: 'footnoteDefinition',
    level: 'block' as const,
    start: (src: string) => /(?:^|\n)\[\^[^\]\s]+\]:/.exec(src)?.index,
    tokenizer(this: { lexer: { blockTokens: (src: string, tokens: Token[]) => Token[] } }, src: string) {
      const match =
        /^\n?\[\^([^\]\s]+)\]:[ \t]*((?:[^\n]*)(?:\n(?!\[\^|\s*\n)[^\n]+)*(?:\n+[ \t]{2,}[^\n]+)*)(?:\n|$)/.exec(
          src,
        );
      const [raw, label, text] = match ?? [];
      if (raw === undefined || label === undefined || text === undefined) return undefined;
      if (!written.has(label)) written.set(label, this.lexer.blockTokens(text.replace(/^[ \t]+/gm, ''), []));
      return { type: 'footnoteDefinition', raw };
    },
    renderer: () => '',
  };

  const reference = {
    name: 'footnoteReference',
    level: 'inline' as const,
    start: (src: string) => src.indexOf('[^'),
    tokenizer(src: string) {
      const [raw, label] = /^\[\^([^\]\s]+)\](?!\()/.exec(src) ?? [];
      if (raw === undefined || label === undefined || !written.has(label)) return undefined;
      return { type: 'footnoteReference', raw, label };
    },
    renderer(token: Tokens.Generic) {
      const label = String(token.label);
      const again = used.get(label);
      const note = again ?? { number: used.size + 1, label };
      used.set(label, note);
      const id = again ? '' : ` id="note-ref-${note.number}"`;
      return `<sup${id}><a href="#note-${note.number}">${note.number}</a></sup>`;
    },
  };

  return {
    extension: { extensions: [definition, reference] },
    list: (render) => {
      const items: string[] = [];
      // A note may refer to a further note, which joins the end of the list.
      for (const note of used.values()) {
        const text = render(written.get(note.label) ?? []).trim();
        const back = ` <a href="#note-ref-${note.number}">↩</a>`;
        const closed = text.endsWith('</p>') ? `${text.slice(0, -4)}${back}</p>` : `${text}${back}`;
        items.push(`<li id="note-${note.number}">${closed}</li>`);
      }
      return items.length > 0 ? `<hr><ol>${items.join('\n')}</ol>` : '';
    },
  };
}
