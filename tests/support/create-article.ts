import type { CmsApi } from './cms-api.ts';

/** Creates an article that visitors may see, unless `facts` say otherwise, and resolves to its id. */
export function createArticle(
  api: CmsApi,
  slug: string,
  facts: Record<string, unknown> = {},
): Promise<string> {
  return api.create('articles', {
    slug,
    title: `Article ${slug}`,
    status: 'published',
    published_at: '2026-01-01T00:00:00Z',
    excerpt: `About ${slug}.`,
    body: `<p>Text of ${slug}.</p>`,
    ...facts,
  });
}
