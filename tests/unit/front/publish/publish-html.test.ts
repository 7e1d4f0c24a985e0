import { expect, test } from 'vitest';
import { MAX_PUBLISHED_CHARS, publishHtml } from '../../../../front/publish/publish-html.ts';

const TURBOPACK =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[],"runtimeModuleIds":[1]});';

/** What goes: everything that Next 16.4.6 adds for its script. */
const THEIRS = [
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<link rel="modulepreload" href="/_next/static/chunks/b.js"/>',
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script src="/_next/static/chunks/polyfill.js" noModule=""></script>',
  '<script src="https://cdn.example/site/_next/static/chunks/a.js?dpl=1" id="_R_" async="" crossorigin=""></script>',
  '<script id="_R_">requestAnimationFrame(function(){$RT=performance.now()});</script>',
  `<script>${TURBOPACK}</script>`,
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n2:\\u003cp>\\n"])</script>',
  '<script>(self.__next_s=self.__next_s||[]).push([0,{"children":"x"}])</script>',
];

/** What stays, with odd spelling, to the character. */
const OURS = [
  '<!--build-1--><meta charSet=utf-8><link rel="preload" as="script" href="/islands/a.js"/>',
  '<link rel="modulepreload" href="/islands/theme-switch.4f3a91c2.js"/>',
  '<script type="module" src="/islands/theme-switch.4f3a91c2.js" integrity="sha384-x" async=""></script>',
  '<script>document.documentElement.dataset.theme = localStorage.theme</script>',
  '<script type="application/ld+json">{"@type":"Article","text":"self.__next_f.push([1])"}</script>',
  '<script type="speculationrules">{"prefetch":[{"where":{"href_matches":"/*"}}]}</script>',
  '<template id="card"><p  class = "a">&nbsp;&copy 2026</p></template><br/><!--$-->text<!-- -->text<!--/$-->',
  '<textarea>\n<!--$?--></textarea><theme-switch></theme-switch><svg><path d="M0 0"/></svg>\r\n',
];

const page = (...content: string[]) =>
  `<!DOCTYPE html><html lang="en"><head><title>a</title></head><body>${content.join('')}</body></html>`;

function reasonFor(html: string): string {
  const result = publishHtml(html);
  return result.published ? expect.fail('published') : result.reason;
}

test("the framework's scripts go, and everything else stays as it was", () => {
  const mixed = THEIRS.flatMap((theirs, index) => [theirs, OURS[index] ?? '']);
  expect(publishHtml(page(...mixed))).toMatchObject({ published: true, html: page(...OURS) });
});

test('a page without any script of the framework stays as it was', () => {
  expect(publishHtml(page(...OURS))).toMatchObject({ html: page(...OURS) });
});

test('the style by which next/image hides a text alternative is taken out', () => {
  const image = (style: string) => `<img alt="a" data-nimg="1"${style} src="/a.jpg"/>`;
  expect(publishHtml(page(image(' style="color:transparent"')))).toMatchObject({ html: page(image('')) });
});

test.each([
  ['(self.__next_f=self.__next_f||[]).push([0]);other()', /^a script of the framework in an unknown form/],
  ['self.__next_new=1', /^a script of the framework in an unknown form/],
  ['(globalThis["TURBOPACK"]=[]).push(1)', /^a script of the framework in an unknown form/],
  ['$RQ("B:0")', /^an instruction of React in an unknown form/],
  ['$RC("B:0","S:0");other()', /^an instruction of React in an unknown form/],
  ['let a = "<!--<script>"', /^<!-- inside of a script/],
])('a script of an unknown form keeps the page with React: %s', (script, reason) => {
  expect(reasonFor(page(`<script>${script}</script>`))).toMatch(reason);
});

test.each([
  ['', 'a document that does not end with </html>'],
  ['plain text', 'a document that does not end with </html>'],
  [page('<p>a').slice(0, -7), 'a document that does not end with </html>'],
  [
    '<html id="__next_error__"><head></head><body></body></html>',
    'a page that Next leaves to the browser, <html id="__next_error__">',
  ],
  [page('<!--/$-->'), 'a mark of React without its partner, <!--/$-->'],
  [page('<b>'.repeat(600)), 'more than 512 elements inside each other'],
  [page('a'.repeat(MAX_PUBLISHED_CHARS)), `more than ${MAX_PUBLISHED_CHARS} characters`],
])('a document that is not a whole page is not published, case %#', (html, reason) => {
  expect(reasonFor(html)).toBe(reason);
});

test('thousands of late parts inside each other are refused or published, but never thrown', () => {
  const depth = 20_000;
  const ids = Array.from({ length: depth }, (_, index) => index.toString(16));
  const next = (id: number) => `<!--$?--><template id="B:${id.toString(16)}"></template><!--/$-->`;
  const segments = ids.map(
    (id, index) =>
      `<div hidden id="S:${id}">${next(index + 1)}</div><script>$RC("B:${id}","S:${id}")</script>`,
  );
  expect(publishHtml(page(next(0), ...segments)).published).toBe(false);
});
