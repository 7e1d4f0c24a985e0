import { pathOf } from '../contract/paths.ts';
import { longDate } from '../lib/format/dates.ts';
import type { ArticleNeighbours } from '../lib/reads/articles.ts';

/** Where to read on: articles on the same things, and the ones before and after. */
export function ArticleNext({ neighbours }: { neighbours: ArticleNeighbours }) {
  const { older, newer, alike } = neighbours;
  return (
    <>
      {alike.length > 0 && (
        <section className="frame section" aria-labelledby="related">
          <h2 className="section-title" id="related">
            On the same things
          </h2>
          <ul className="line-list">
            {alike.map(({ slug, title, publishedAt }) => (
              <li key={slug}>
                <a href={pathOf('articles', slug)}>{title}</a>
                <span className="role">{longDate(publishedAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(older || newer) && (
        <nav className="frame section turning" aria-label="Previous and next article">
          {older && (
            <a href={pathOf('articles', older.slug)} rel="prev">
              <span className="role">Previous</span> {older.title}
            </a>
          )}
          {newer && (
            <a href={pathOf('articles', newer.slug)} rel="next" className="turning-next">
              <span className="role">Next</span> {newer.title}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
