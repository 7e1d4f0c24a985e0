/** What is promised of redirects in the CMS, whatever database it keeps them in. Run on SQLite and on PostgreSQL. */
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../support/create-article.ts';
import type { RecordingCms } from './recording-cms.ts';

/** Declares the tests. */
export function redirectsSuite(recording: () => RecordingCms): void {
  const api = () => recording().api;

  /** The redirects from or to an address that contains the text: `/old /new`. */
  async function redirectsAbout(text: string): Promise<string[]> {
    const rows = await api().items('redirects', {
      filter: { _or: [{ from: { _contains: text } }, { to: { _contains: text } }] },
      sort: 'from',
    });
    return rows.map(({ from, to }) => `${from} ${to}`);
  }

  describe('a redirect that is saved', () => {
    it('gets its one spelling, whichever way it comes', async () => {
      await api().create('redirects', { from: '/spelt/Öl/', to: 'http://127.0.0.1:3000/water' });
      await api().graphql(
        'mutation { create_redirects_item(data: { from: "/spelt/a/", to: "/water/" }) { id } }',
      );
      const form = new FormData();
      const rows = [{ from: '/spelt/%c3%a9', to: '/water' }];
      form.set('file', new Blob([JSON.stringify(rows)], { type: 'application/json' }), 'redirects.json');
      expect((await api().ask('POST', '/utils/import/redirects', form)).status).toBe(200);
      expect(await redirectsAbout('/spelt/')).toEqual([
        '/spelt/%C3%96l /water',
        '/spelt/%C3%A9 /water',
        '/spelt/a /water',
      ]);
    });

    it('is refused in words when it goes in a circle, and when an edit makes it do so', async () => {
      const first = await api().create('redirects', { from: '/circle/a', to: '/circle/b' });
      await api().create('redirects', { from: '/circle/b', to: '/circle/c' });
      const created = await api().ask('POST', '/items/redirects', {
        from: '/circle',
        to: '/circle',
        match: 'prefix',
      });
      expect(created.status).toBe(400);
      const closing = await api().ask('POST', '/items/redirects', { from: '/circle/c', to: '/circle/a#top' });
      expect(closing.status).toBe(400);
      expect(closing.errors).toEqual([
        'Invalid payload. This would send visitors in a circle, or through more than 10 redirects: ' +
          '/circle/c → /circle/a#top, then /circle/a → /circle/b, then /circle/b → /circle/c. ' +
          'Change or delete one of them first.',
      ]);
      const edited = await api().ask('PATCH', `/items/redirects/${first}`, {
        from: '/circle/c',
        to: '/circle/b',
      });
      expect(edited.status).toBe(400);
      expect(await redirectsAbout('/circle')).toEqual(['/circle/a /circle/b', '/circle/b /circle/c']);
    });

    it.each([
      [{ from: '/', to: '/about' }, 'home page'],
      [{ from: '/query?page=2', to: '/about' }, 'without a query'],
      [{ from: '/evil', to: 'javascript:alert(1)' }, '“To” must be a path'],
      [{ from: '/evil', to: '//evil.example' }, '“To” must be a path'],
      [{ from: '/spelt/a/', to: '/about' }, 'There is a redirect from there already: /spelt/a → /water'],
    ])('is refused as %j', async (redirect, reason) => {
      const { status, errors } = await api().ask('POST', '/items/redirects', redirect);
      expect(status).toBe(400);
      expect(errors.join()).toContain(reason);
    });

    it('may be edited without being its own double', async () => {
      const id = await api().create('redirects', { from: '/edited', to: '/about' });
      await api().update('redirects', id, { from: '/edited/', to: '/apply/' });
      expect(await redirectsAbout('/edited')).toEqual(['/edited /apply']);
    });
  });

  describe('an item that is renamed', () => {
    it('leaves a redirect, which is recorded with the rename, and takes it away when it comes back', async () => {
      const id = await createArticle(api(), 'moved-a');
      await recording().recorded();
      await api().update('articles', id, { slug: 'moved-b' });
      expect(await redirectsAbout('moved-')).toEqual(['/articles/moved-a /articles/moved-b']);
      expect(
        (await recording().recorded()).map(({ collection, operation }) => `${operation} ${collection}`),
      ).toEqual(expect.arrayContaining(['update articles', 'create redirects']));
      await api().update('articles', id, { slug: 'moved-a' });
      expect(await redirectsAbout('moved-')).toEqual(['/articles/moved-b /articles/moved-a']);
    });

    it('is led to in one step from all of its old addresses', async () => {
      const id = await api().create('pages', { slug: 'chain/a', title: 'A chain', status: 'published' });
      for (const slug of ['chain/b', 'chain/c']) await api().update('pages', id, { slug });
      expect(await redirectsAbout('/chain/')).toEqual(['/chain/a /chain/c', '/chain/b /chain/c']);
    });

    it('leaves one also when SQL renames it, with many others', async () => {
      for (const slug of ['many-a', 'many-b']) await createArticle(api(), slug);
      await recording().shell.run(`UPDATE articles SET slug = slug || '-new' WHERE slug LIKE 'many-%'`);
      expect(await redirectsAbout('/many-')).toEqual([
        '/articles/many-a /articles/many-a-new',
        '/articles/many-b /articles/many-b-new',
      ]);
    });

    it('leaves alone what an editor has written for the old address', async () => {
      const id = await createArticle(api(), 'written-a');
      await api().create('redirects', { from: '/articles/written-a', to: '/about' });
      await api().update('articles', id, { slug: 'written-b' });
      expect(await redirectsAbout('written-')).toEqual(['/articles/written-a /about']);
    });

    it('leaves nothing when the rename is refused or rolled back, or while visitors may not see it', async () => {
      const id = await createArticle(api(), 'refused-a');
      const draft = await createArticle(api(), 'refused-draft', { status: 'draft' });
      const { status } = await api().ask('PATCH', `/items/articles/${id}`, { slug: 'refused-draft' });
      expect(status).toBe(400);
      await recording().shell.run(`BEGIN; UPDATE articles SET slug = 'refused-c' WHERE id = ${id}; ROLLBACK`);
      await api().update('articles', draft, { slug: 'refused-b' });
      expect(await redirectsAbout('refused-')).toEqual([]);
    });
  });
}
