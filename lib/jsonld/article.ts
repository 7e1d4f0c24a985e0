/** An article, as search engines ask for it: https://developers.google.com/search/docs/appearance/structured-data/article */
import type { Article, Thing } from 'schema-dts';
import { pathOf } from '../../contract/paths.ts';
import { FIRST_LANGUAGE } from '../languages/languages.ts';
import { here, pageLanguage } from '../languages/page-language.ts';
import { words } from '../languages/words.ts';
import { ogPicture } from '../picture-metadata.ts';
import type { Article as ReadArticle } from '../reads/articles.ts';
import { breadcrumbs } from './lists.ts';
import { type Described, publisher } from './organization.ts';

/** What the page of an article says of itself. */
export function articleThings(described: Described, article: ReadArticle): Thing[] {
  const here = { name: article.title, path: pathOf('articles', article.slug) };
  return [
    articleThing(described, article),
    breadcrumbs(described.siteUrl, { name: words().articles.title, path: '/articles' }, here),
  ];
}

/** The article with its authors and the organisation that published it. */
function articleThing(described: Described, article: ReadArticle): Article {
  const { siteUrl, site } = described;
  const path = pathOf('articles', article.slug);
  const { title, excerpt, cover, publishedAt, updated, authors, tags } = article;
  const picture = ogPicture({ path, title, description: excerpt, picture: cover, siteName: site.name });
  return {
    '@type': 'Article',
    '@id': `${siteUrl}${here(path)}#article`,
    mainEntityOfPage: siteUrl + here(path),
    headline: title,
    description: excerpt || undefined,
    image: siteUrl + picture.url,
    datePublished: publishedAt ?? undefined,
    dateModified: updated ?? publishedAt ?? undefined,
    inLanguage: article.untranslated.includes('body') ? FIRST_LANGUAGE : pageLanguage(),
    author:
      authors.length > 0
        ? authors.map((author) => ({
            '@type': 'Person' as const,
            name: author.name,
            url: siteUrl + pathOf('people', author.slug),
          }))
        : publisher(described),
    publisher: publisher(described),
    keywords: tags.length > 0 ? tags.map((tag) => tag.name) : undefined,
  };
}
