/** The demo content is hand-written and typed on trust: what it promises and refers to is held here. */
import { describe, expect, it } from 'vitest';
import { type DemoBlock, demoContent, type Sluggish } from '../../directus/demo/content.ts';
import { sanitise } from '../../lib/content/sanitise.ts';
import { pageSlugOf, slugOf } from '../../lib/slug.ts';

const content = demoContent();
const { projects, articles, pages, themes, tags, people, partners, navigation, redirects, settings } =
  content;

const slugs = (items: readonly { slug: string }[]) => new Set(items.map(({ slug }) => slug));
const isPublished = ({ status }: { status: string }) => status === 'published';
const published = {
  projects: projects.filter(isPublished),
  articles: articles.filter(isPublished),
  pages: pages.filter(isPublished),
};

const textOf = (item: Sluggish, field: string) => (typeof item[field] === 'string' ? item[field] : '');
const bodiesOf = (blocks: readonly DemoBlock[]) =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.body] : []));

/** Every text in HTML, by where it stands. */
const bodies: [string, string][] = [
  ...projects.map(({ slug, body }): [string, string] => [`project ${slug}`, body]),
  ...projects.flatMap(({ slug, updates }) =>
    updates.map(({ date, body }): [string, string] => [`update of ${slug} on ${date}`, body]),
  ),
  ...articles.map(({ slug, body }): [string, string] => [`article ${slug}`, body]),
  ...pages.flatMap(({ slug, blocks }) =>
    bodiesOf(blocks).map((body): [string, string] => [`page ${slug}`, body]),
  ),
  ...people.map((person): [string, string] => [`person ${person.slug}`, textOf(person, 'bio')]),
];

/** Every address of the site that leads somewhere for a visitor. */
const addresses = new Set([
  ...['/', '/projects', '/articles', '/impact', '/search', '/contact', '/newsletter'],
  ...published.projects.map(({ slug }) => `/projects/${slug}`),
  ...published.articles.map(({ slug }) => `/articles/${slug}`),
  ...published.pages.map(({ slug }) => `/${slug}`),
  ...themes.map(({ slug }) => `/themes/${slug}`),
  ...people.map(({ slug }) => `/people/${slug}`),
  ...partners.map(({ slug }) => `/partners/${slug}`),
]);

describe('the demo content', () => {
  it('is large enough to show the site at work', () => {
    expect(published.projects.length).toBeGreaterThanOrEqual(24);
    expect(new Set(published.projects.flatMap(({ countries }) => countries)).size).toBeGreaterThanOrEqual(12);
    expect(articles.length).toBeGreaterThanOrEqual(18);
    expect(people.length).toBeGreaterThanOrEqual(10);
  });

  it('has slugs that are addresses, and each once', () => {
    for (const items of [projects, articles, themes, tags, people, partners]) {
      expect(slugs(items).size).toBe(items.length);
      for (const { slug } of items) expect(slugOf(slug), slug).toBe(slug);
    }
    expect(slugs(pages).size).toBe(pages.length);
    for (const { slug } of pages) expect(pageSlugOf(slug.split('/')), slug).toBe(slug);
  });

  it('refers to nothing that is not there', () => {
    const [theme, tag, person, partner, project] = [themes, tags, people, partners, projects].map(slugs);
    const missing = [
      ...projects.flatMap((one) => one.themes.filter((slug) => !theme?.has(slug))),
      ...projects.flatMap((one) => one.partners.filter(({ slug }) => !partner?.has(slug))),
      ...projects.flatMap((one) => one.team.filter(({ slug }) => !person?.has(slug))),
      ...projects.flatMap((one) => one.funding.filter(({ donor }) => !partner?.has(donor))),
      ...articles.flatMap((one) => one.authors.filter((slug) => !person?.has(slug))),
      ...articles.flatMap((one) => one.tags.filter((slug) => !tag?.has(slug))),
      ...articles.flatMap((one) => one.related_projects.filter((slug) => !project?.has(slug))),
    ];
    expect(missing).toEqual([]);
  });

  it('is written by somebody: no filler, no empty text', () => {
    expect(JSON.stringify(content)).not.toMatch(/lorem|ipsum|dolor sit|\bTODO\b|\bfoo\b|\bjohn doe\b/i);
    for (const [place, body] of bodies) expect(body.length, place).toBeGreaterThan(60);
    for (const { slug, body } of [...projects, ...articles]) expect(body.length, slug).toBeGreaterThan(800);
  });
});

describe.each(projects.map((project) => [project.slug, project] as const))('project %s', (_, project) => {
  it('has its place, its themes and its people', () => {
    expect(project.countries.length).toBeGreaterThan(0);
    for (const code of project.countries) expect(code).toMatch(/^[A-Z]{2}$/);
    expect(Math.abs(project.point[0])).toBeLessThanOrEqual(180);
    expect(Math.abs(project.point[1])).toBeLessThanOrEqual(90);
    expect(project.themes.length * project.partners.length * project.team.length).toBeGreaterThan(0);
  });

  it('has not been given more than it costs', () => {
    const given = project.funding.reduce((sum, { amount }) => sum + amount, 0);
    expect(given).toBeLessThanOrEqual(project.budget);
    expect(project.currency).toMatch(/^[A-Z]{3}$/);
  });

  it('describes its pictures to those who can’t see them', () => {
    expect(project.coverAlt.length).toBeGreaterThan(20);
    for (const { alt, caption } of project.gallery) {
      expect(alt.length).toBeGreaterThan(20);
      expect(caption).not.toBe('');
    }
  });

  it('ends after it starts, and dates its reports', () => {
    if (project.end) expect(project.end > project.start).toBe(true);
    for (const { date } of project.updates) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

it.each(articles.map((article) => [article.slug, article] as const))(
  'article %s has an author, an opening and a described cover',
  (_, article) => {
    expect(article.authors.length).toBeGreaterThan(0);
    expect(article.excerpt.length).toBeGreaterThan(20);
    expect(article.coverAlt.length).toBeGreaterThan(20);
    expect(Number.isNaN(Date.parse(article.published_at))).toBe(false);
  },
);

describe('its texts', () => {
  it.each(bodies)('of %s pass the sanitiser as they are', (_, body) => {
    expect(asWritten(sanitise(body))).toBe(asWritten(body));
  });

  it.each(bodies)('of %s link to what a visitor can read', (_, body) => {
    const links = [...body.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links.filter((href) => !leadsSomewhere(href))).toEqual([]);
  });
});

describe('its menus', () => {
  it('lead to what a visitor can read', () => {
    const links = [...navigation.map(({ url }) => url), ...redirects.map(({ to }) => to)];
    expect(links.filter((url) => !leadsSomewhere(String(url)))).toEqual([]);
  });

  it('redirect nothing that is there', () => {
    expect(redirects.filter(({ from }) => addresses.has(String(from)))).toEqual([]);
  });

  it('choose published projects', () => {
    const chosen = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.type === 'projects') return block.projects;
        return block.type === 'image' ? [block.project] : [];
      }),
    );
    const there = slugs(published.projects);
    expect([...settings.featured, ...chosen].filter((slug) => !there.has(slug))).toEqual([]);
  });
});

function leadsSomewhere(href: string): boolean {
  return /^(?:https:|mailto:)/.test(href) || addresses.has(href.replace(/#.*$/, ''));
}

/** Without what the site itself adds (the box of a table, `rel`), and with one way to write an empty element. */
function asWritten(html: string): string {
  return html
    .replaceAll(/<div class="table-scroll"[^>]*>(<table>.*?<\/table>)<\/div>/gs, '$1')
    .replaceAll(' rel="noopener"', '')
    .replaceAll(/<(br|hr) ?\/?>/g, '<$1>');
}
