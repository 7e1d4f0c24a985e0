/** Pages of which parts come late, in each of the ways in which React streams them. */
import { type ReactNode, Suspense } from 'react';
import { late, streamPage } from './stream-page.ts';

/** A document as Next makes them. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: React alone renders this page. */}
      <head>
        <title>Rivers</title>
      </head>
      <body>{children}</body>
    </html>
  );
}

const LONG = 'water '.repeat(40);

/** A page and what the browser shows of it in the end: the contents of `<body>` without the marks of React. */
interface Case {
  html: () => Promise<string>;
  shows: string;
}

export const STREAMED: Record<string, Case> = {
  'a late paragraph': {
    html: () => {
      const one = late();
      return streamPage(
        <Page>
          <main>
            <h1>Ponds</h1>
            <Suspense fallback={<p>wait</p>}>{one.show(<p>sixty &amp; two</p>)}</Suspense>
            <p>end</p>
          </main>
        </Page>,
        [one],
      );
    },
    shows: '<main><h1>Ponds</h1><p>sixty &amp; two</p><p>end</p></main>',
  },
  'late parts in late parts, the outer first': { html: () => nested(false), shows: nestedShows() },
  'late parts in late parts, the inner first': { html: () => nested(true), shows: nestedShows() },
  'a part that comes in pieces': {
    html: () => {
      const [one, two, three] = [late(), late(), late()];
      return streamPage(
        <Page>
          <Suspense fallback="wait">
            <p>first</p>
            <section>
              {one.show(<b>one</b>)}
              {two.show('two')}
            </section>
            {three.show(<i>three</i>)}
          </Suspense>
        </Page>,
        [two, one, three],
      );
    },
    shows: '<p>first</p><section><b>one</b>two</section><i>three</i>',
  },
  'rows, cells, groups and columns of a table': {
    html: () => {
      const [rows, cell, body, columns] = [late(), late(), late(), late()];
      return streamPage(
        <Page>
          <table>
            <colgroup>
              <Suspense fallback={<col span={2} />}>{columns.show(<col className="year" />)}</Suspense>
            </colgroup>
            <tbody>
              <Suspense
                fallback={
                  <tr>
                    <td>wait</td>
                  </tr>
                }
              >
                {rows.show(
                  <>
                    <tr>
                      <td>1</td>
                      <Suspense fallback={<td>…</td>}>{cell.show(<td>2</td>)}</Suspense>
                    </tr>
                    <tr>
                      <td>3</td>
                    </tr>
                  </>,
                )}
              </Suspense>
            </tbody>
            <Suspense fallback={null}>
              {body.show(
                <tfoot>
                  <tr>
                    <td>sum</td>
                  </tr>
                </tfoot>,
              )}
            </Suspense>
          </table>
        </Page>,
        [rows, columns, body, cell],
      );
    },
    shows:
      '<table><colgroup><col class="year"/></colgroup><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></tbody>' +
      '<tfoot><tr><td>sum</td></tr></tfoot></table>',
  },
  'shapes of a drawing': {
    html: () => {
      const [shape, text] = [late(), late()];
      return streamPage(
        <Page>
          <svg viewBox="0 0 9 9">
            <title>Map</title>
            <Suspense fallback={<circle r={1} />}>
              {shape.show(
                <g>
                  <path d="M0 0" />
                  <Suspense fallback={null}>{text.show(<text>north</text>)}</Suspense>
                </g>,
              )}
            </Suspense>
          </svg>
        </Page>,
        [shape, text],
      );
    },
    shows: '<svg viewBox="0 0 9 9"><title>Map</title><g><path d="M0 0"></path><text>north</text></g></svg>',
  },
  'parts that React sends later only for their size': {
    html: () =>
      streamPage(
        <Page>
          {[1, 2, 3].map((number) => (
            <Suspense key={number} fallback={<p>wait</p>}>
              <p id={`part-${number}`}>{LONG.repeat(30)}</p>
            </Suspense>
          ))}
        </Page>,
        [],
        500,
      ),
    shows: [1, 2, 3].map((number) => `<p id="part-${number}">${LONG.repeat(30)}</p>`).join(''),
  },
  'a fallback that is itself late, and goes': {
    html: () => {
      const [content, fallback] = [late(), late()];
      return streamPage(
        <Page>
          <Suspense fallback={<Suspense fallback={<p>wait</p>}>{fallback.show(<p>nearly</p>)}</Suspense>}>
            {content.show(<p>here</p>)}
          </Suspense>
        </Page>,
        [fallback, content],
      );
    },
    shows: '<p>here</p>',
  },
};

function nested(isInnerFirst: boolean) {
  const [outer, inner, other] = [late(), late(), late()];
  return streamPage(
    <Page>
      <Suspense fallback={<p>outer waits</p>}>
        {outer.show(
          <section>
            before
            <Suspense fallback={<p>inner waits</p>}>{inner.show(<b>{LONG}</b>)}</Suspense>
            after
          </section>,
        )}
      </Suspense>
      <Suspense fallback="other waits">{other.show('other')}</Suspense>
    </Page>,
    isInnerFirst ? [inner, other, outer] : [outer, other, inner],
  );
}

function nestedShows() {
  return `<section>before<b>${LONG}</b>after</section>other`;
}
