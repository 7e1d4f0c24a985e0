import type { Heading } from '../lib/content/headings.ts';
import type { Spoken } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';

/**
 * The contents of a long text: in the margin where there is one, and folded above the text on a phone. One of the two
 * is shown, and known to those who listen.
 */
export function ArticleContents({
  headings,
  spoken,
}: {
  headings: readonly Heading[];
  /** Attributes that say in which language they are. */
  spoken?: Spoken;
}) {
  if (headings.length === 0) return null;
  const { contents } = words().articles;
  return (
    <>
      <nav className="contents contents-margin" aria-labelledby="contents">
        <h2 id="contents">{contents}</h2>
        <Places headings={headings} spoken={spoken} />
      </nav>
      <nav className="contents contents-folded" aria-label={contents}>
        <details>
          <summary>{contents}</summary>
          <Places headings={headings} spoken={spoken} />
        </details>
      </nav>
    </>
  );
}

function Places({ headings, spoken }: { headings: readonly Heading[]; spoken?: Spoken }) {
  return (
    <ol>
      {headings.map(({ id, text, level }) => (
        <li key={id} className={level === 3 ? 'contents-deep' : undefined}>
          <a href={`#${id}`} {...spoken}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
