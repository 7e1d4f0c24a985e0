import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import type { Reading } from '../cms/reading.ts';
import { longText } from '../content/long-text.ts';
import { openingOf } from '../content/opening-of.ts';
import { graphql } from '../generated/gql.ts';
import type {
  ArticleQuery as ArticleAnswer,
  ArticleNeighboursQuery as NeighboursAnswer,
} from '../generated/graphql.ts';
import type { Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';
import { articleCard } from './article-card.ts';
import { isPresent, junctions, logUpTo, upTo } from './junctions.ts';
import { pageOf } from './paging.ts';
import { projectCard } from './project-card.ts';
import { sharingMostTags } from './sharing-tags.ts';
import { languagesOf, translationOf, untranslatedIn } from './translations.ts';

/** Most projects below an article; the page says when there are more. */
const RELATED = 6;
/** Most authors and tags that a page shows. It says when there are other authors, the log when there are other tags. */
const MOST_OF_A_PART = 60;

/** Articles on one page of the list. */
export const ARTICLES_PER_PAGE = 20;

const ArticleListQuery = graphql(`
  # $limit: at most 20
  query ArticleList($language: String!, $limit: Int!, $page: Int!) {
    articles(sort: ["-published_at", "-id"], limit: $limit, page: $page) {
      ...ArticleCardFields
      ...ArticleCardTexts
    }
    articles_aggregated {
      count {
        id
      }
    }
  }
`);

/**
 * An article's own page, but for the projects behind it: published, and as a draft. What has another name here than in
 * the model stands in each document instead: of a fragment, Directus 11.17 leaves it out without a word.
 */
export const ArticleParts = graphql(`
  fragment ArticleParts on articles {
    ...ArticleCardFields
    ...ArticleCardTexts
    body
    date_updated
    tags(sort: ["sort", "id"], limit: 61) {
      tags_id {
        id
        slug
        name
      }
    }
  }
`);

const ArticleQuery = graphql(`
  query Article($slug: String!, $language: String!) {
    articles(filter: { slug: { _eq: $slug } }, limit: 1) {
      ...ArticleParts
      texts: translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        body
      }
      told: translations(sort: ["id"], limit: 4) {
        languages_code {
          code
        }
      }
      all_authors: authors(sort: ["sort", "id"], limit: 61) {
        people_id {
          id
          slug
          name
        }
      }
    }
    articles_projects(filter: { articles_id: { slug: { _eq: $slug } } }, sort: ["sort", "id"], limit: 7) {
      projects_id {
        ...ProjectCardFields
        ...ProjectCardTexts
      }
    }
  }
`);

// Articles of one minute follow each other by id. Of those that share a tag, only the chosen ones become tags of the
// entry: hence `key`, not `id`.
const ArticleNeighboursQuery = graphql(`
  query ArticleNeighbours(
    $id: GraphQLStringOrFloat!
    $slug: String!
    $language: String!
    $published: String!
    $tags: [String!]!
    $tagged: Boolean!
  ) {
    older: articles(
      filter: {
        _or: [
          { published_at: { _lt: $published } }
          { _and: [{ published_at: { _eq: $published } }, { id: { _lt: $id } }] }
        ]
      }
      sort: ["-published_at", "-id"]
      limit: 1
    ) {
      id
      slug
      title
      translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        title
      }
    }
    newer: articles(
      filter: {
        _or: [
          { published_at: { _gt: $published } }
          { _and: [{ published_at: { _eq: $published } }, { id: { _gt: $id } }] }
        ]
      }
      sort: ["published_at", "id"]
      limit: 1
    ) {
      id
      slug
      title
      translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        title
      }
    }
    alike: articles(
      filter: { slug: { _neq: $slug }, tags: { tags_id: { slug: { _in: $tags } } } }
      sort: ["-published_at", "-id"]
      limit: 50
    ) @include(if: $tagged) {
      key: id
      slug
      title
      translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
        title
      }
      published_at
      tags(limit: 20) {
        tags_id {
          slug
        }
      }
    }
  }
`);

const ArticleSlugsQuery = graphql(`
  query ArticleSlugs($limit: Int!) {
    articles(sort: ["-published_at", "-id"], limit: $limit) {
      slug
    }
  }
`);

/** One page of the articles, newest first; null for a page beyond the last. */
export function listArticles(page: number, language: Language = pageLanguage()) {
  return readArticles(page, language);
}

async function readArticles(page: number, language: Language) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ArticleListQuery, { language, limit: ARTICLES_PER_PAGE, page }, ['articles']);
    const total = data.articles_aggregated[0]?.count?.id ?? 0;
    return pageOf(
      data.articles.map((row) => articleCard(row, language)),
      { page, total, perPage: ARTICLES_PER_PAGE },
    );
  });
}

/** A published article with all that its page shows; null where there is none under this slug. */
export function getArticle(slug: string, language: Language = pageLanguage()) {
  return readArticle(slug, language);
}

async function readArticle(slug: string, language: Language) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ArticleQuery, { slug, language }, ['projects']);
    const row = data.articles[0];
    if (!row) return cms.absent('articles');
    return articleOf(row, { related: data.articles_projects, language });
  });
}

/** An article as its page shows it. */
export function articleOf(
  row: ArticleRow,
  { related: rows, language }: { related: RelatedProjects; language: Language },
) {
  const card = articleCard(row, language);
  const related = upTo(RELATED, rows);
  const authors = upTo(MOST_OF_A_PART, row.all_authors);
  const translated = translationOf(row.texts)?.body;
  const { html: body, contents, minutes } = longText(translated || row.body);
  return {
    ...card,
    untranslated: [...card.untranslated, ...untranslatedIn(language, { body: translated })],
    languages: languagesOf(row.told),
    excerpt: card.excerpt || openingOf(body),
    body,
    contents,
    minutes,
    authors: authors.rows.map((one) => one.people_id).filter(isPresent),
    moreAuthors: authors.more,
    updated: row.date_updated ?? null,
    tags: logUpTo(MOST_OF_A_PART, row.tags, `tags of /articles/${row.slug}`)
      .map((one) => one.tags_id)
      .filter(isPresent),
    projects: related.rows
      .map((one) => one.projects_id)
      .filter(isPresent)
      .map((one) => projectCard(one, language)),
    moreProjects: related.more,
  };
}

/** An article as it is asked for. */
type ArticleRow = ArticleAnswer['articles'][number];

/** The projects behind an article, by the rows that join them. */
type RelatedProjects = ArticleAnswer['articles_projects'];

/** A published article with all that its page shows. */
export type Article = ValueOf<typeof getArticle>;

/** Articles that are offered for their tags. */
const ALIKE = 3;

/** Where to read on from an article: the one before, the one after, and those that share most tags with it. */
export function listArticleNeighbours(place: ArticlePlace, language: Language = pageLanguage()) {
  return readNeighbours(place, language);
}

async function readNeighbours(place: ArticlePlace, language: Language) {
  'use cache';
  cacheLife('content');
  return available((cms) => articleNeighboursOf(cms, place, language));
}

/**
 * The same as part of a read. Without the tag of the list, which would renew every article's page with each new
 * article: the relay is told by the CMS which pages offer the new one (`offeredBy`).
 */
export async function articleNeighboursOf(
  cms: Reading,
  { id, slug, published, tags }: ArticlePlace,
  language: Language,
) {
  const slugs = tags.map((tag) => tag.slug);
  const data = await cms.ask(ArticleNeighboursQuery, {
    id,
    slug,
    language,
    published,
    tags: slugs,
    tagged: slugs.length > 0,
  });
  // What `offeredBy` may name for an article that belongs here.
  cms.shows('articles', id);
  cms.shows('tags', ...tags.map((tag) => tag.id));
  const candidates = (data.alike ?? []).map((row) => ({
    key: row.key,
    ...titled(row, language),
    publishedAt: row.published_at ?? null,
    tags: junctions(row.tags).flatMap(({ tags_id }) => tags_id?.slug ?? []),
  }));
  const alike = sharingMostTags(slugs, candidates).slice(0, ALIKE);
  cms.shows('articles', ...alike.map(({ key }) => key));
  const [older] = data.older;
  const [newer] = data.newer;
  return {
    older: older ? titled(older, language) : null,
    newer: newer ? titled(newer, language) : null,
    alike,
  };
}

/** An article by its title. */
function titled(
  { slug, title, translations }: Pick<NeighboursAnswer['older'][number], 'slug' | 'title' | 'translations'>,
  language: Language,
) {
  const said = translationOf(translations);
  return {
    slug,
    title: said?.title || title,
    untranslated: untranslatedIn(language, { title: said?.title }),
  };
}

/** Where an article stands among the others. */
interface ArticlePlace {
  id: string;
  slug: string;
  /** ISO 8601. */
  published: string;
  tags: { id: string; slug: string }[];
}

/** Where to read on from an article. */
export type ArticleNeighbours = ValueOf<typeof listArticleNeighbours>;

/** Slugs of the newest articles, for pages that are rendered at build. */
export async function listArticleSlugs(limit: number) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(ArticleSlugsQuery, { limit }, ['articles']);
    return data.articles.map((row) => row.slug);
  });
}
