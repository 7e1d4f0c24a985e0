/** What a page says of itself in its head: to search engines, and to whoever shows a link to it. */
import type { Metadata } from 'next';
import { env } from './env.ts';
import type { PictureFieldsFragment } from './generated/graphql.ts';
import { alternatesOf } from './languages/alternates.ts';
import { ALL_LANGUAGES, FIRST_LANGUAGE, LANGUAGES, type Language, pathIn } from './languages/languages.ts';
import { pageLanguage } from './languages/page-language.ts';
import { ogPicture } from './picture-metadata.ts';
import { getSite } from './reads/site.ts';

/** A page as links to it show it. */
interface PageFacts {
  /** Without the name of the site. None for the home page. */
  title?: string;
  description?: string | null;
  /** The one address of the page, without the site's: `/articles/a-year`. */
  path: string;
  /** The languages in which it is told; all of the site's where it is no item of the CMS. */
  languages?: readonly Language[];
  /** The picture that stands for it; one is drawn where there is none. */
  picture?: PictureFieldsFragment | null;
  /** The page whose drawn picture is taken, where this one has none of its own: a list for its second page. */
  drawnFor?: string;
  /** Set for what was written and published. Times are ISO 8601, authors are paths of their pages. */
  article?: { published: string | null; updated: string | null; authors: readonly string[] };
  /** Other forms of the page, by media type. */
  types?: NonNullable<Metadata['alternates']>['types'];
}

/** Title, description, canonical address, and the card that others show. Complete: Next merges none of it with the layout's. */
export async function pageMetadata(page: PageFacts): Promise<Metadata> {
  const site = await getSite();
  if (!site.available) return {};
  const { name, tagline, description: siteDescription } = site.value;
  const { path, picture, drawnFor = path, article, types, languages = ALL_LANGUAGES } = page;
  const isTold = languages.includes(pageLanguage());
  const language = isTold ? pageLanguage() : FIRST_LANGUAGE;
  const canonical = pathIn(language, path);
  const title = page.title ?? [name, tagline].filter(Boolean).join(': ');
  const description = page.description || (page.title ? undefined : siteDescription) || undefined;
  const shown = {
    siteName: name,
    locale: LANGUAGES[language].openGraph,
    url: canonical,
    title,
    description,
    images: [ogPicture({ path: drawnFor, picture, title, description, siteName: name })],
  };
  return {
    ...(page.title === undefined ? {} : { title: page.title }),
    description,
    alternates: { canonical, languages: alternatesOf(path, languages) ?? undefined, types },
    // In another language than it is told in, a page is the same once more.
    ...(isTold ? {} : { robots: { index: false, follow: true } }),
    openGraph: article
      ? {
          ...shown,
          type: 'article',
          publishedTime: article.published ?? undefined,
          modifiedTime: article.updated ?? undefined,
          authors: article.authors.map((author) => env.SITE_URL + author),
        }
      : { ...shown, type: 'website' },
    twitter: { card: 'summary_large_image' },
  };
}
