/** Fills an empty CMS with the demo organisation: what is told by slug in `content/` becomes told by id. */
import type { Rest } from '../rest.mjs';
import {
  type DemoArticle,
  type DemoBlock,
  type DemoContent,
  type DemoPage,
  type DemoProject,
  demoContent,
  type Sluggish,
} from './content.ts';
import { dressAdmin } from './dress-admin.ts';
import { makePictures, type Pictures } from './pictures.ts';

/** The project whose plate stands beside the sign-in of the admin app. */
const ADMIN_PLATE = 'letea-channels';

type Ids = Record<'themes' | 'tags' | 'people' | 'partners' | 'projects', Map<string, number>>;

interface Options {
  log: (line: string) => void;
  /** 0.25 draws pictures a quarter as wide, for tests. */
  pictureScale?: number;
}

/** Whether the CMS has content of its own, and so is no place for that of the demo. */
export async function hasContent(rest: Rest): Promise<boolean> {
  for (const collection of ['projects', 'articles', 'pages']) {
    if ((await rest.get(`/items/${collection}?limit=1&fields=id`)).length > 0) return true;
  }
  return false;
}

/** Writes the demo content. What is there already, from a run that was cut short, is kept. */
export async function seedDemo(rest: Rest, { log, pictureScale = 1 }: Options): Promise<void> {
  const content = demoContent();
  const pictures = await makePictures(rest, content, { log, scale: pictureScale });

  log('writing the demo content');
  await createLanguages(rest);
  const ids: Ids = {
    themes: await createBySlug(
      rest,
      'themes',
      content.themes.map((one) => ({ ...one, ...inArabic(content.arabic.themes[one.slug]) })),
    ),
    tags: await createBySlug(rest, 'tags', content.tags),
    partners: await createBySlug(rest, 'partners', content.partners),
    people: await createBySlug(rest, 'people', content.people),
    projects: new Map(),
  };
  ids.projects = await createBySlug(
    rest,
    'projects',
    content.projects.map((one) => ({
      ...projectItem(one, ids, pictures),
      ...inArabic(content.arabic.projects[one.slug]),
    })),
  );
  await createBySlug(
    rest,
    'articles',
    content.articles.map((one) => ({
      ...articleItem(one, ids, pictures),
      ...inArabic(content.arabic.articles[one.slug]),
    })),
  );
  await createBySlug(
    rest,
    'pages',
    content.pages.map((page, sort) => pageItem(page, sort, ids, pictures)),
  );
  await createIfEmpty(
    rest,
    'navigation',
    content.navigation.map((link) => ({ ...link, ...inArabic(navigationText(content.arabic, link.url)) })),
  );
  await createIfEmpty(rest, 'redirects', content.redirects);
  const settings: { translations: unknown[] } = await rest.get('/items/site_settings?fields=translations');
  await rest.patch('/items/site_settings', {
    ...settingsItem(content.settings, ids),
    ...(settings.translations.length === 0 ? inArabic(content.arabic.settings) : {}),
  });
  await dressAdmin(rest, pictures.cover(ADMIN_PLATE));
}

/** Those that the website has words for (`lib/languages/languages.ts`). */
async function createLanguages(rest: Rest): Promise<void> {
  const there = await rest.get('/items/languages?limit=1&fields=code');
  if (there.length > 0) return;
  await rest.post('/items/languages', [
    { code: 'en', name: 'English', direction: 'ltr' },
    { code: 'ar', name: 'العربية', direction: 'rtl' },
  ]);
}

/** The relation that holds these texts; none where there are none. */
function inArabic(texts: Record<string, string> | undefined) {
  return texts ? { translations: [{ languages_code: 'ar', ...texts }] } : {};
}

function navigationText({ navigation }: DemoContent['arabic'], url: unknown) {
  const title = typeof url === 'string' ? navigation[url] : undefined;
  return title === undefined ? undefined : { title };
}

async function createBySlug(rest: Rest, collection: string, items: Sluggish[]): Promise<Map<string, number>> {
  const answerOf = 'fields=id,slug&limit=-1';
  const there: { id: number; slug: string }[] = await rest.get(`/items/${collection}?${answerOf}`);
  const ids = new Map(there.map((row) => [row.slug, row.id]));
  const missing = items.filter((item) => !ids.has(item.slug));
  if (missing.length > 0) {
    const made: typeof there = await rest.post(`/items/${collection}?${answerOf}`, missing);
    for (const row of made) ids.set(row.slug, row.id);
  }
  return ids;
}

async function createIfEmpty(
  rest: Rest,
  collection: string,
  items: Record<string, unknown>[],
): Promise<void> {
  const there = await rest.get(`/items/${collection}?limit=1&fields=id`);
  if (there.length === 0) await rest.post(`/items/${collection}`, items);
}

function projectItem(project: DemoProject, ids: Ids, pictures: Pictures): Sluggish {
  const {
    point,
    start,
    end,
    themes,
    partners,
    team,
    funding,
    indicators,
    updates,
    gallery,
    coverAlt,
    terrain,
    ...plain
  } = project;
  return {
    ...plain,
    point: { type: 'Point', coordinates: point },
    start_date: start,
    end_date: end,
    cover: pictures.cover(project.slug),
    gallery: pictures.gallery(project.slug).map((file, sort) => ({ directus_files_id: file, sort })),
    themes: themes.map((slug, sort) => ({ themes_id: idOf(ids.themes, slug), sort })),
    partners: partners.map(({ slug, role }, sort) => ({ partners_id: idOf(ids.partners, slug), role, sort })),
    team: team.map(({ slug, role }, sort) => ({ people_id: idOf(ids.people, slug), role, sort })),
    funding: funding.map(({ donor, amount, year }, sort) => ({
      donor: idOf(ids.partners, donor),
      amount,
      year,
      sort,
    })),
    indicators: indicators.map((indicator, sort) => ({ ...indicator, sort })),
    updates: updates.map((update, sort) => ({ ...update, sort })),
  };
}

function articleItem(article: DemoArticle, ids: Ids, pictures: Pictures): Sluggish {
  const { authors, tags, related_projects, coverAlt, ...plain } = article;
  return {
    ...plain,
    cover: pictures.cover(article.slug),
    authors: authors.map((slug, sort) => ({ people_id: idOf(ids.people, slug), sort })),
    tags: tags.map((slug, sort) => ({ tags_id: idOf(ids.tags, slug), sort })),
    related_projects: related_projects.map((slug, sort) => ({ projects_id: idOf(ids.projects, slug), sort })),
  };
}

function pageItem(page: DemoPage, sort: number, ids: Ids, pictures: Pictures): Sluggish {
  const blocks = page.blocks.map((block, place) => ({ ...blockItem(block, ids, pictures), sort: place }));
  return { ...page, sort, blocks };
}

function blockItem(block: DemoBlock, ids: Ids, pictures: Pictures) {
  switch (block.type) {
    case 'text':
      return { collection: 'block_text', item: { body: block.body } };
    case 'facts':
      return { collection: 'block_facts', item: { heading: block.heading, items: block.items } };
    case 'projects':
      return {
        collection: 'block_projects',
        item: {
          heading: block.heading,
          projects: block.projects.map((slug, sort) => ({ projects_id: idOf(ids.projects, slug), sort })),
        },
      };
    case 'image':
      return {
        collection: 'block_image',
        item: { image: pictures.cover(block.project), caption: block.caption },
      };
  }
}

function settingsItem({ featured, ...plain }: DemoContent['settings'], ids: Ids) {
  return {
    ...plain,
    featured_projects: featured.map((slug, sort) => ({ projects_id: idOf(ids.projects, slug), sort })),
  };
}

function idOf(ids: Map<string, number>, slug: string): number {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`The demo content refers to "${slug}", which is not in it.`);
  return id;
}
