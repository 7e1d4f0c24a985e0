import { graphql } from '../generated/gql.ts';

/** A picture as `components/picture.tsx` shows it. */
export const PictureFields = graphql(`
  fragment PictureFields on directus_files {
    id
    alt
    credit
    width
    height
    modified_on
    focal_point_x
    focal_point_y
    dominant_color
  }
`);

/** A project in a list, as the first language has it. */
export const ProjectCardFields = graphql(`
  fragment ProjectCardFields on projects {
    id
    slug
    title
    summary
    countries
    point
    start_date
    end_date
    cover {
      ...PictureFields
    }
    themes(sort: ["sort", "id"], limit: 3) {
      themes_id {
        id
        slug
        name
      }
    }
  }
`);

/** What the card of a project says in the language of the page: beside its fields, where the page may be in any. */
export const ProjectCardTexts = graphql(`
  fragment ProjectCardTexts on projects {
    translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
      title
      summary
    }
  }
`);

/** An article in a list, as the first language has it. */
export const ArticleCardFields = graphql(`
  fragment ArticleCardFields on articles {
    id
    slug
    title
    excerpt
    published_at
    cover {
      ...PictureFields
    }
    authors(sort: ["sort", "id"], limit: 7) {
      people_id {
        id
        slug
        name
      }
    }
  }
`);

/** What the card of an article says in the language of the page, likewise. */
export const ArticleCardTexts = graphql(`
  fragment ArticleCardTexts on articles {
    translations(filter: { languages_code: { code: { _eq: $language } } }, limit: 1) {
      title
      excerpt
    }
  }
`);
