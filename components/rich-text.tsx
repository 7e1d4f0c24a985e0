import type { Spoken } from '../lib/languages/page-language.ts';

/** HTML from an editor, made safe by `lib/content/sanitise.ts` when it was read. */
export function RichText({
  html,
  className = 'prose',
  spoken,
}: {
  html: string;
  className?: string;
  /** Attributes that say in which language it is, where that is not the page's. */
  spoken?: Spoken;
}) {
  if (!html) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the reads hand out sanitised HTML only
  return <div className={className} dir="auto" {...spoken} dangerouslySetInnerHTML={{ __html: html }} />;
}
