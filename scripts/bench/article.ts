/** The article that the load is put on: the longest of the demo content. */
import { demoContent } from '../../directus/demo/content.ts';

/** Articles whose markup a page of another server is filled with. Ours: four times as much as the longest one has. */
const FILLING = 6;

/** Its address below the site's. */
export function articleAddress(): string {
  const [longest] = byLength();
  if (!longest) throw new Error('The demo content has no published article');
  return longest;
}

/**
 * Markup as the site serves it, without scripts: what another server needs to show the same, and then that of the next
 * longest articles. A text that repeats itself would be packed in less time than any page that people read.
 */
export async function articleMarkup(siteUrl: string): Promise<string> {
  const bodies: string[] = [];
  for (const address of byLength().slice(0, FILLING)) {
    const html = await (await fetch(siteUrl + address)).text();
    const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
    bodies.push(
      body.replaceAll(/<script\b.*?<\/script>/gs, '').replaceAll(/<template\b.*?<\/template>/gs, ''),
    );
  }
  return bodies.join('\n');
}

function byLength(): string[] {
  return demoContent()
    .articles.filter(({ status }) => status === 'published')
    .toSorted((a, b) => b.body.length - a.body.length)
    .map(({ slug }) => `/articles/${slug}`);
}
