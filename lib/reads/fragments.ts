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

/** A project in a list. All its translations come along: a title is small, and the page says which there are. */
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
    translations(sort: ["id"], limit: 20) {
      languages_code {
        code
      }
      title
      summary
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

/** An article in a list. */
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
    translations(sort: ["id"], limit: 20) {
      languages_code {
        code
      }
      title
      excerpt
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
