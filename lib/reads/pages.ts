import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import type { Reading } from '../cms/reading.ts';
import { factItems } from '../content/json-fields.ts';
import { sanitise } from '../content/sanitise.ts';
import { graphql } from '../generated/gql.ts';
import type { PagePartsFragment } from '../generated/graphql.ts';
import { isPresent, upTo } from './junctions.ts';
import { type ProjectCard, projectCard } from './project-card.ts';

/** Most blocks of a page, and most projects of a block. What is beyond is left out, and the page says so. */
const BLOCKS = 60;
const PROJECTS = 12;
/** Most projects of all blocks of a page. */
const MOST_CHOSEN = 240;

/** A page that an editor built, but for the projects that it shows: published, and as a draft. */
export const PageParts = graphql(`
  fragment PageParts on pages {
    id
    slug
    title
    summary
    blocks(sort: ["sort", "id"], limit: 61) {
      id
      item {
        ... on block_text {
          id
          body
        }
        ... on block_image {
          id
          caption
          image {
            ...PictureFields
          }
        }
        ... on block_facts {
          id
          heading
          items
        }
        ... on block_projects {
          id
          heading
          projects(sort: ["sort", "id"], limit: 13) {
            id
          }
        }
      }
    }
  }
`);

const PageQuery = graphql(`
  query Page($slug: String!) {
    pages(filter: { slug: { _eq: $slug } }, limit: 1) {
      ...PageParts
    }
  }
`);

// A second question instead of a deeper one: what a query may cost grows with its depth (P8).
// By the rows that join block and project: an item of any collection is a level of its own.
const ChosenProjectsQuery = graphql(`
  # $limit: at most 240
  query ChosenProjects($ids: [GraphQLStringOrFloat!]!, $limit: Int!) {
    block_projects_projects(filter: { id: { _in: $ids } }, limit: $limit) {
      id
      projects_id {
        ...ProjectCardFields
      }
    }
  }
`);

type Row = NonNullable<NonNullable<PagePartsFragment['blocks']>[number]>;

/** A page that an editor built; null where there is none under this path (`about`, `work/with-us`). */
export async function getPage(path: string) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const data = await cms.ask(PageQuery, { slug: path }, ['projects']);
    const page = data.pages[0];
    return page ? pageOf(cms, page) : cms.absent('pages');
  });
}

/** A page as it is shown. Its projects are asked for. */
export async function pageOf(cms: Reading, page: PagePartsFragment) {
  const { id, slug, title, summary } = page;
  const { rows, more } = upTo(BLOCKS, page.blocks);
  const projects = await readProjects(cms, [...new Set(rows.flatMap(chosenIds))]);
  const blocks = rows.map((row) => block(row, projects)).filter(isPresent);
  return { id, slug, title, summary: summary ?? '', blocks, moreBlocks: more };
}

async function readProjects(cms: Reading, ids: string[]): Promise<Map<string, ProjectCard>> {
  if (ids.length === 0) return new Map();
  const limit = Math.min(ids.length, MOST_CHOSEN);
  const { block_projects_projects: rows } = await cms.ask(ChosenProjectsQuery, { ids, limit });
  const cards = new Map<string, ProjectCard>();
  for (const { id, projects_id } of rows) if (projects_id) cards.set(id, projectCard(projects_id));
  return cards;
}

function chosenIds({ item }: Row): string[] {
  if (item?.__typename !== 'block_projects') return [];
  return upTo(PROJECTS, item.projects).rows.map((one) => one.id);
}

/** One block of a page, ready to be shown; null where its item is hidden or gone. */
function block(row: Row, projects: ReadonlyMap<string, ProjectCard>) {
  const { id, item } = row;
  if (!item) return null;
  switch (item.__typename) {
    case 'block_text':
      return { kind: 'text', id, item: item.id, body: sanitise(item.body) } as const;
    case 'block_image':
      return item.image
        ? ({ kind: 'image', id, item: item.id, image: item.image, caption: item.caption ?? '' } as const)
        : null;
    case 'block_facts':
      return {
        kind: 'facts',
        id,
        item: item.id,
        heading: item.heading ?? '',
        items: factItems(item.items, `block_facts ${item.id}`),
      } as const;
    case 'block_projects':
      return {
        kind: 'projects',
        id,
        item: item.id,
        heading: item.heading ?? '',
        projects: chosenIds(row)
          .map((one) => projects.get(one))
          .filter(isPresent),
        more: upTo(PROJECTS, item.projects).more,
      } as const;
  }
}

/** A page that an editor built. */
export type EditorPage = ValueOf<typeof getPage>;
