import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';

/** Stands in for a page that was never shown before and can't be read now. Answered with 503. */
export function Unavailable() {
  const { unavailable, ways } = words();
  return (
    <article className="frame notice">
      <p className="kicker">{unavailable.kicker}</p>
      <h1>{unavailable.heading}</h1>
      <p>{unavailable.why}</p>
      <p>
        <a href={here('/')}>{ways.toHome}</a>
      </p>
    </article>
  );
}
