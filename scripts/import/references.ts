/** Where the links and pictures of a document lead once it stands on the website. */
import { slugOf } from './slugs.ts';

/** What the import knows of: slugs of its articles and people. */
export interface KnownPages {
  articles: ReadonlySet<string>;
  people: ReadonlySet<string>;
}

/** A path of a dated article as blogs write it: `/2016/03/04/slug/`. */
const DATED = /^\/\d{4}\/\d{2}\/\d{2}\/([^/]+)\/?$/;
const AUTHOR = /^\/authors?\/([^/]+)\/?$/;

/** The address for a link: an outer one stays, one to an imported page becomes its path, any other is null. */
export function resolveLink(href: string, known: KnownPages): string | null {
  const typed = href.trim();
  if (/^(?:mailto|tel):/i.test(typed)) return typed;
  const absolute = typed.startsWith('//') ? `https:${typed}` : typed;
  if (/^https?:\/\//i.test(absolute)) return URL.canParse(absolute) ? absolute : null;
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(typed) ?? [];
  const article = slugIn(DATED, path);
  if (article && known.articles.has(article)) return `/articles/${article}${fragment}`;
  const person = slugIn(AUTHOR, path);
  return person && known.people.has(person) ? `/people/${person}` : null;
}

function slugIn(form: RegExp, path: string): string | null {
  return slugOf(form.exec(path)?.[1] ?? '');
}

/**
 * The name under which a picture may lie among the pictures: folders of its address are joined by `--`, and only
 * the last of them may have been kept. From the longest name to the bare file name.
 */
export function pictureNames(src: string): string[] {
  const parts = (src.split(/[?#]/)[0] ?? '').split('/').filter(Boolean);
  return parts.map((_, index) => parts.slice(index).join('--'));
}
