import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';

/** Where to go from a page that ends here. */
export function WaysOn() {
  const { ways } = words();
  return (
    <ul className="link-row">
      <li>
        <a href={here('/projects')}>{ways.projects}</a>
      </li>
      <li>
        <a href={here('/articles')}>{ways.articles}</a>
      </li>
      <li>
        <a href={here('/')}>{ways.home}</a>
      </li>
    </ul>
  );
}
