import { pathOf } from '../contract/paths.ts';
import type { ValueOf } from '../lib/cms/available.ts';
import { longDate } from '../lib/format/dates.ts';
import type { getArticle } from '../lib/reads/articles.ts';
import { Picture } from './picture.tsx';
import { ProjectList } from './project-list.tsx';
import { RichText } from './rich-text.tsx';

type Article = ValueOf<typeof getArticle>;

/** An article to be read. */
export function ArticleView({ article }: { article: Article }) {
  return (
    <>
      <article className="frame article">
        <header className="article-head">
          <p className="kicker">
            {article.publishedAt && (
              <time dateTime={article.publishedAt}>{longDate(article.publishedAt)}</time>
            )}
          </p>
          <h1 dir="auto">{article.title}</h1>
          {article.excerpt && (
            <p className="lead" dir="auto">
              {article.excerpt}
            </p>
          )}
          {article.authors.length > 0 && (
            <p className="byline">
              By{' '}
              {article.authors.map((author, index, all) => (
                <span key={author.id}>
                  {index > 0 && (index === all.length - 1 ? ' and ' : ', ')}
                  <a href={pathOf('people', author.slug)}>{author.name}</a>
                </span>
              ))}
            </p>
          )}
        </header>
        {article.cover && (
          <figure className="cover">
            <Picture picture={article.cover} hero sizes="(min-width: 76rem) 72rem, 100vw" />
            {article.cover.credit && <figcaption>{article.cover.credit}</figcaption>}
          </figure>
        )}
        <RichText html={article.body} />
        {article.tags.length > 0 && (
          <ul className="tags" aria-label="Tags">
            {article.tags.map((tag) => (
              <li key={tag.id}>{tag.name}</li>
            ))}
          </ul>
        )}
      </article>
      {article.projects.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">
            {article.projects.length === 1 ? 'The project' : 'The projects'} behind this
          </h2>
          <ProjectList projects={article.projects} level="h3" />
        </section>
      )}
    </>
  );
}
