/** The article that the load is put on: the longest of the demo content. */
import { demoContent } from '../../directus/demo/content.ts';

/** Its address below the site's. */
export function articleAddress(): string {
  const [longest] = demoContent()
    .articles.filter(({ status }) => status === 'published')
    .toSorted((a, b) => b.body.length - a.body.length);
  if (!longest) throw new Error('The demo content has no published article');
  return `/articles/${longest.slug}`;
}

/** Its markup as the site serves it, without scripts: what another server needs to show the same. */
export async function articleMarkup(siteUrl: string): Promise<string> {
  const html = await (await fetch(siteUrl + articleAddress())).text();
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
  return body.replaceAll(/<script\b.*?<\/script>/gs, '').replaceAll(/<template\b.*?<\/template>/gs, '');
}
