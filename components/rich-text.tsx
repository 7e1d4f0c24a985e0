/** HTML from an editor, made safe by `lib/content/sanitise.ts` when it was read. */
export function RichText({ html, className = 'prose' }: { html: string; className?: string }) {
  if (!html) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the reads hand out sanitised HTML only
  return <div className={className} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
}
