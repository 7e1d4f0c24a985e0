/** Marks for the visual editor: in the form that its library reads, and on no other page. */
import { setAttr } from '@directus/visual-editing';
import { beforeEach, expect, it, vi } from 'vitest';

// React gives each request a memory of its own only while it renders on the server.
const memory = vi.hoisted(() => ({ requests: 0 }));
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: <Value>(make: () => Value) => {
    let kept: { request: number; value: Value } | undefined;
    return () => {
      if (kept?.request !== memory.requests) kept = { request: memory.requests, value: make() };
      return kept.value;
    };
  },
}));

const { allowEditing, editable, editableText } = await import('../../../lib/preview/editable.ts');
const { speak } = await import('../../../lib/languages/page-language.ts');

beforeEach(() => {
  memory.requests += 1;
});

it('a page of the site has none', () => {
  expect(editable('articles', '12', 'title')).toEqual({});
  expect(editableText('articles', '12', 'title')).toEqual({});
});

it('a preview has them in the form of the library', () => {
  allowEditing();
  expect(editable('articles', '12', 'body', 'drawer')['data-directus']).toBe(
    setAttr({ collection: 'articles', item: '12', fields: ['body'], mode: 'drawer' }),
  );
});

it('a text on a page in another language is edited among the translations', () => {
  allowEditing();
  speak('ar');
  expect(editableText('articles', '12', 'title')['data-directus']).toBe(
    setAttr({ collection: 'articles', item: '12', fields: ['translations'], mode: 'drawer' }),
  );
});
