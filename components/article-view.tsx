import { pathOf } from '../contract/paths.ts';
import { longDate } from '../lib/format/dates.ts';
import { counted } from '../lib/format/numbers.ts';
import type { Article, ArticleNeighbours } from '../lib/reads/articles.ts';
import { ArticleContents } from './article-contents.tsx';
import { ArticleNext } from './article-next.tsx';
import { Picture } from './picture.tsx';
import { ProjectList } from './project-list.tsx';
import { RichText } from './rich-text.tsx';

/** An article to be read. */
export function ArticleView({ article, neighbours }: { article: Article; neighbours: ArticleNeighbours }) {
  return (
    <>
      <article className="frame article">
        <header className="article-head">
          <p className="kicker">
            {article.publishedAt && (
              <time dateTime={article.publishedAt}>{longDate(article.publishedAt)}</time>
            )}
            {article.minutes > 0 && ` · ${counted(article.minutes, 'minute', 'minutes')} to read`}
          </p>
          <h1 dir="auto">{article.title}</h1>
          {article.excerpt && (
            <p className="lead" dir="auto">
              {article.excerpt}
            </p>
          )}
          <Byline authors={article.authors} />
        </header>
        {article.cover && (
          <figure className="cover">
            <Picture picture={article.cover} hero place="page" />
            {article.cover.credit && <figcaption>{article.cover.credit}</figcaption>}
          </figure>
        )}
        <div className={article.contents.length > 0 ? 'reading' : undefined}>
          <ArticleContents headings={article.contents} />
          <RichText html={article.body} />
        </div>
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
          {article.moreProjects && (
            <p className="section-more">
              It is about more than these. <a href="/projects">All projects</a>
            </p>
          )}
        </section>
      )}
      <ArticleNext neighbours={neighbours} />
    </>
  );
}

function Byline({ authors }: Pick<Article, 'authors'>) {
  if (authors.length === 0) return null;
  return (
    <p className="byline">
      By{' '}
      {authors.map((author, index) => (
        <span key={author.id}>
          {index > 0 && (index === authors.length - 1 ? ' and ' : ', ')}
          <a href={pathOf('people', author.slug)}>{author.name}</a>
        </span>
      ))}
    </p>
  );
}
