import { pathOf } from '../contract/paths.ts';
import { longDate } from '../lib/format/dates.ts';
import { here, saidIn, untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import type { ArticleCard } from '../lib/reads/article-card.ts';
import { Picture } from './picture.tsx';

/** Articles as dated lines, the newest first. */
export function ArticleList({
  articles,
  level: Title,
}: {
  articles: readonly ArticleCard[];
  level: 'h2' | 'h3';
}) {
  return (
    <ul className="entries">
      {articles.map((article) => (
        <li key={article.id} className="entry">
          {article.cover && (
            <div className="entry-picture">
              <Picture picture={article.cover} alt="" place="entry" />
            </div>
          )}
          <p className="entry-date">
            {article.publishedAt && (
              <time dateTime={article.publishedAt}>{longDate(article.publishedAt)}</time>
            )}
          </p>
          <div className="entry-text">
            <Title className="entry-title">
              <a href={here(pathOf('articles', article.slug))} {...saidIn(article, 'title')}>
                {article.title}
              </a>
            </Title>
            {article.excerpt && <p {...saidIn(article, 'excerpt')}>{article.excerpt}</p>}
            {article.authors.length > 0 && (
              <p className="entry-by" {...untranslated()}>
                {article.authors.map((author) => author.name).join(', ') +
                  (article.moreAuthors ? words().articles.andOthers : '')}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
