/** Pages whose late parts bring stylesheets of their own, which React puts in order by script. */
import { type ReactNode, Suspense } from 'react';
import { late, streamPage } from './stream-page.ts';
import { Page } from './streamed-pages.tsx';

function Sheet({ name, precedence }: { name: string; precedence: string }) {
  return <link rel="stylesheet" href={`/${name}.css?a=1&b=2`} precedence={precedence} />;
}

function Waiting({ children }: { children: ReactNode }) {
  return <Suspense fallback={<p>wait</p>}>{children}</Suspense>;
}

/** Sheets of two precedences, of which some come late, twice, or with attributes; and inline ones. */
export function styledPage(): Promise<string> {
  const [one, two, three] = [late(), late(), late()];
  return streamPage(
    <Page>
      <Sheet name="first" precedence="low" />
      <Sheet name="second" precedence="high" />
      <Waiting>
        {one.show(
          <p>
            <Sheet name="third" precedence="low" />
            <Sheet name="second" precedence="high" />
            <style href="inline-1" precedence="low">
              {'p { margin: 0 }'}
            </style>
            one
          </p>,
        )}
      </Waiting>
      <Waiting>
        {two.show(
          <p>
            <Sheet name="third" precedence="low" />
            <Sheet name="fourth" precedence="low" />
            <Sheet name="fifth" precedence="other" />
            <link rel="stylesheet" href="/sixth.css" precedence="high" media="print" title={'a "b" & c'} />
            two
          </p>,
        )}
      </Waiting>
      <Waiting>
        {three.show(
          <style href="inline-2" precedence="high">
            {'b { color: red }'}
          </style>,
        )}
      </Waiting>
    </Page>,
    [one, two, three],
  );
}

/** All sheets come late, to a page that has had none. */
export function lateStyledPage(): Promise<string> {
  const [one, two] = [late(), late()];
  return streamPage(
    <Page>
      <Waiting>{one.show(<Sheet name="first" precedence="low" />)}</Waiting>
      <Waiting>{two.show(<Sheet name="second" precedence="low" />)}</Waiting>
    </Page>,
    [one, two],
  );
}
