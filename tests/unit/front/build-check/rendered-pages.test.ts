import { expect, test } from 'vitest';
import { unfinishedFindings, unheldFindings } from '../../../../front/build-check/rendered-pages.ts';

const FAILED_PART = '<!--$!--><template data-dgst="x"></template>wait<!--/$-->';

const unfinished = (status: number, html: string) =>
  unfinishedFindings([{ path: '/a', status, html }]).flatMap(({ where }) => where);

test('a page with a part that has failed is named by its address', () => {
  expect(unfinished(200, `<html><body><p>a${FAILED_PART}</p></body></html>`)).toEqual(['/a']);
});

test('a page of which nothing could be rendered is named, though it answers 404', () => {
  expect(unfinished(404, '<html id="__next_error__"><body></body></html>')).toEqual(['/a']);
});

test('a redirect is finished: its status sends the reader on', () => {
  expect(unfinished(308, '<html id="__next_error__"><body></body></html>')).toEqual([]);
  expect(unfinished(307, `<html><body>${FAILED_PART}</body></html>`)).toEqual([]);
});

test('finished parts, and parts that come later in the same document, are no matter', () => {
  const parts = '<!--$-->a<!--/$--><!--$?--><template id="B:0"></template>wait<!--/$-->';
  expect(unfinished(200, `<html><body>${parts}<div hidden id="S:0">b</div></body></html>`)).toEqual([]);
});

test('the mark of a failed part counts as a comment only', () => {
  expect(unfinished(200, '<html><body title="<!--$!-->"><script>"<!--$!-->"</script></body></html>')).toEqual(
    [],
  );
});

test('pages that Next does not hold to ensureStatic are named together', () => {
  const findings = unheldFindings([
    { page: 'app/(site)/page', isHeld: true },
    { page: 'app/(site)/(open)/a/page', isHeld: false },
    { page: 'app/(site)/(open)/b/page', isHeld: false },
  ]);
  expect(findings).toEqual([
    {
      what: 'pages that may wait for a request',
      where: ['app/(site)/(open)/a/page', 'app/(site)/(open)/b/page'],
      advice: expect.stringContaining("ensureStatic = 'navigation'"),
    },
  ]);
  expect(unheldFindings([{ page: 'app/(site)/page', isHeld: true }])).toEqual([]);
});
