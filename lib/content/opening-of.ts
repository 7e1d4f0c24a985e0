import sanitizeHtml from 'sanitize-html';

/** Longest opening in characters: about two lines on a wide screen, and what search engines show. */
const LONGEST = 220;

/** The first words of a text, for an article whose editor wrote no opening. Ends at a word. */
export function openingOf(html: string): string {
  const text = decode(sanitizeHtml(html.replaceAll('<', ' <'), { allowedTags: [], allowedAttributes: {} }))
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:.\p{Surrogate}]+$/u, '')}…`;
}

/** sanitize-html leaves exactly these entities in text. */
function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
