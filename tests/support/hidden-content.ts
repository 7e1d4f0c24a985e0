/** Content that no visitor may see, in every way in which it can be hidden, with all that can hang on it. */
import type { CmsApi } from './cms-api.ts';

/** A word that stands in every hidden text, so that any leak can be searched for. */
export const SECRET_WORD = 'Quokkagarden';

/** Ids of the hidden items. */
export interface HiddenContent {
  projects: string[];
  articles: string[];
  pages: string[];
  indicators: string[];
  project_funding: string[];
  project_updates: string[];
  projects_themes: string[];
  projects_partners: string[];
  projects_people: string[];
  projects_files: string[];
  projects_translations: string[];
  articles_translations: string[];
  articles_people: string[];
  articles_tags: string[];
  /** Links between a hidden article and a published project, and the other way round. */
  articles_projects: string[];
  /** A published article that a hidden project is related to. */
  publishedArticle: string;
  /** A file outside the folder of public pictures. */
  file: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Creates it. */
export async function createHiddenContent(api: CmsApi): Promise<HiddenContent> {
  const [theme, partner, person, tag, project, article] = await Promise.all(
    ['themes', 'partners', 'people', 'tags', 'projects', 'articles'].map((name) => firstId(api, name)),
  );
  const file = await api.uploadPixel();
  const projects: string[] = [];
  for (const status of ['draft', 'in_review', 'scheduled', 'archived']) {
    const id = await api.create('projects', {
      status,
      slug: `hidden-${status.replace('_', '-')}`,
      title: `${SECRET_WORD} ${status}`,
      summary: SECRET_WORD,
      themes: [{ themes_id: theme }],
      partners: [{ partners_id: partner, role: 'funder' }],
      team: [{ people_id: person, role: SECRET_WORD }],
      gallery: [{ directus_files_id: file }],
      translations: [{ languages_code: 'ar', title: SECRET_WORD, body: SECRET_WORD }],
      indicators: [{ name: SECRET_WORD, baseline: 1, target: 3, actual: 2 }],
      funding: [{ donor: partner, amount: 424242 }],
      updates: [{ title: SECRET_WORD, date: '2026-01-01', body: SECRET_WORD }],
    });
    projects.push(id);
  }
  const articles: string[] = [];
  for (const [slug, status, publishedAt] of [
    ['hidden-draft', 'draft', Date.now() - DAY_MS],
    ['hidden-archived', 'archived', Date.now() - DAY_MS],
    ['hidden-future', 'published', Date.now() + DAY_MS],
  ] as const) {
    const id = await api.create('articles', {
      status,
      slug,
      title: `${SECRET_WORD} ${slug}`,
      body: `<p>${SECRET_WORD}</p>`,
      published_at: new Date(publishedAt).toISOString(),
      authors: [{ people_id: person }],
      tags: [{ tags_id: tag }],
      translations: [{ languages_code: 'ar', title: SECRET_WORD, body: SECRET_WORD }],
      related_projects: [{ projects_id: project }],
    });
    articles.push(id);
  }
  const link = await api.create('articles_projects', { articles_id: article, projects_id: projects[0] });
  const pages = [await api.create('pages', { status: 'draft', slug: 'hidden-page', title: SECRET_WORD })];
  const ofProjects = { filter: { project: { id: { _in: projects } } } };
  const linkedProjects = { filter: { projects_id: { id: { _in: projects } } } };
  const linkedArticles = { filter: { articles_id: { id: { _in: articles } } } };
  return {
    projects,
    articles,
    pages,
    indicators: await ids(api, 'indicators', ofProjects),
    project_funding: await ids(api, 'project_funding', ofProjects),
    project_updates: await ids(api, 'project_updates', ofProjects),
    projects_themes: await ids(api, 'projects_themes', linkedProjects),
    projects_partners: await ids(api, 'projects_partners', linkedProjects),
    projects_people: await ids(api, 'projects_people', linkedProjects),
    projects_files: await ids(api, 'projects_files', linkedProjects),
    projects_translations: await ids(api, 'projects_translations', linkedProjects),
    articles_translations: await ids(api, 'articles_translations', linkedArticles),
    articles_people: await ids(api, 'articles_people', linkedArticles),
    articles_tags: await ids(api, 'articles_tags', linkedArticles),
    articles_projects: [link, ...(await ids(api, 'articles_projects', linkedArticles))],
    publishedArticle: article ?? '',
    file,
  };
}

/** Id of one that visitors may see. */
async function firstId(api: CmsApi, collection: string): Promise<string> {
  const isHidable = collection === 'projects' || collection === 'articles';
  const filter = isHidable ? { status: { _eq: 'published' } } : {};
  const [id] = await ids(api, collection, { filter, limit: 1 });
  if (id === undefined) throw new Error(`Expected demo content in ${collection}, found none`);
  return id;
}

async function ids(api: CmsApi, collection: string, query: Record<string, unknown>): Promise<string[]> {
  return (await api.items(collection, { fields: 'id', sort: 'id', limit: '100', ...stringified(query) })).map(
    (row) => String(row.id),
  );
}

function stringified(query: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, JSON.stringify(value)]));
}
