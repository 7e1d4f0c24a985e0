/**
 * Says of an element which field of the CMS it shows, for Directus's visual editor: in an editor's preview, and nowhere
 * else. On every other page an element gets nothing.
 */
import { cache } from 'react';
import { FIRST_LANGUAGE } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';

/** One for each request, and one that nobody has set wherever nothing is rendered. */
const editing = cache((): { allowed: boolean } => ({ allowed: false }));

/** From now on elements of this page say what they show. To be called first, by the page. */
export function allowEditing(): void {
  editing().allowed = true;
}

/** Attributes of an element. */
export type Editable = { 'data-directus'?: string };

/** How the form opens: beside a short text, in a window, or from the side for what is long. */
type Mode = 'popover' | 'modal' | 'drawer';

/** An element that shows this field. The form is that of @directus/visual-editing, which a test holds it to. */
export function editable(collection: string, item: string, field: string, mode: Mode = 'popover'): Editable {
  if (!editing().allowed) return {};
  return { 'data-directus': `collection:${collection};item:${item};fields:${field};mode:${mode}` };
}

/** An element that shows a text that may be translated: on a page in another language it is edited among the translations. */
export function editableText(collection: string, item: string, field: string, mode?: Mode): Editable {
  return pageLanguage() === FIRST_LANGUAGE
    ? editable(collection, item, field, mode)
    : editable(collection, item, 'translations', 'drawer');
}
