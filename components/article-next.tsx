import { pathOf } from '../contract/paths.ts';
import { longDate } from '../lib/format/dates.ts';
import { here, saidIn } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import type { ArticleNeighbours } from '../lib/reads/articles.ts';

/** Where to read on: articles on the same things, and the ones before and after. */
export function ArticleNext({ neighbours }: { neighbours: ArticleNeighbours }) {
  const { older, newer, alike } = neighbours;
  const { articles } = words();
  return (
    <>
      {alike.length > 0 && (
        <section className="frame section" aria-labelledby="related">
          <h2 className="section-title" id="related">
            {articles.alike}
          </h2>
          <ul className="line-list">
            {alike.map((one) => (
              <li key={one.slug}>
                <a href={here(pathOf('articles', one.slug))} {...saidIn(one, 'title')}>
                  {one.title}
                </a>
                <span className="role">{longDate(one.publishedAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(older || newer) && (
        <nav className="frame section turning" aria-label={articles.turning}>
          {older && (
            <a href={here(pathOf('articles', older.slug))} rel="prev">
              <span className="role">{articles.previous}</span>{' '}
              <span {...saidIn(older, 'title')}>{older.title}</span>
            </a>
          )}
          {newer && (
            <a href={here(pathOf('articles', newer.slug))} rel="next" className="turning-next">
              <span className="role">{articles.next}</span>{' '}
              <span {...saidIn(newer, 'title')}>{newer.title}</span>
            </a>
          )}
        </nav>
      )}
    </>
  );
}
