/** What XML 1.0 has no way to write, not even escaped: control characters but for tab and line ends, and two others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be left out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Any text, safe between tags and in a quoted attribute of XML 1.0. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
