import type { Heading } from '../lib/content/headings.ts';

/**
 * The contents of a long text: in the margin where there is one, and folded above the text on a phone. One of the two
 * is shown, and known to those who listen.
 */
export function ArticleContents({ headings }: { headings: readonly Heading[] }) {
  if (headings.length === 0) return null;
  return (
    <>
      <nav className="contents contents-margin" aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <Places headings={headings} />
      </nav>
      <nav className="contents contents-folded" aria-label="Contents">
        <details>
          <summary>Contents</summary>
          <Places headings={headings} />
        </details>
      </nav>
    </>
  );
}

function Places({ headings }: { headings: readonly Heading[] }) {
  return (
    <ol>
      {headings.map(({ id, text, level }) => (
        <li key={id} className={level === 3 ? 'contents-deep' : undefined}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  );
}
