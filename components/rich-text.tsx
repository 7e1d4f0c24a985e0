import type { Spoken } from '../lib/languages/page-language.ts';
import type { Editable } from '../lib/preview/editable.ts';

/** HTML from an editor, made safe by `lib/content/sanitise.ts` when it was read. */
export function RichText({
  html,
  className = 'prose',
  spoken,
  editable,
}: {
  html: string;
  className?: string;
  /** Attributes that say in which language it is, where that is not the page's. */
  spoken?: Spoken;
  /** Attributes that say which field it shows, in an editor's preview. */
  editable?: Editable;
}) {
  if (!html) return null;
  const attributes = { ...spoken, ...editable };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the reads hand out sanitised HTML only
  return <div className={className} dir="auto" {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}
