import { pathOf } from '../contract/paths.ts';
import { longDate } from '../lib/format/dates.ts';
import { here, saidIn, untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import { editable, editableText } from '../lib/preview/editable.ts';
import type { Article, ArticleNeighbours } from '../lib/reads/articles.ts';
import { ArticleContents } from './article-contents.tsx';
import { ArticleNext } from './article-next.tsx';
import { Picture } from './picture.tsx';
import { ProjectList } from './project-list.tsx';
import { RichText } from './rich-text.tsx';

/** An article to be read. */
export function ArticleView({ article, neighbours }: { article: Article; neighbours: ArticleNeighbours }) {
  const { articles, count, ways } = words();
  return (
    <>
      <article className="frame article">
        <header className="article-head">
          <p className="kicker">
            {article.publishedAt && (
              <time dateTime={article.publishedAt}>{longDate(article.publishedAt)}</time>
            )}
            {article.minutes > 0 && ` · ${count.minutes(article.minutes)}`}
          </p>
          <h1 dir="auto" {...saidIn(article, 'title')} {...editableText('articles', article.id, 'title')}>
            {article.title}
          </h1>
          {article.excerpt && (
            <p
              className="lead"
              dir="auto"
              {...saidIn(article, 'excerpt')}
              {...editableText('articles', article.id, 'excerpt')}
            >
              {article.excerpt}
            </p>
          )}
          <Byline authors={article.authors} moreAuthors={article.moreAuthors} />
        </header>
        {article.cover && (
          <figure className="cover" {...editable('articles', article.id, 'cover', 'modal')}>
            <Picture picture={article.cover} hero place="page" />
            {article.cover.credit && <figcaption>{article.cover.credit}</figcaption>}
          </figure>
        )}
        <div className={article.contents.length > 0 ? 'reading' : undefined}>
          <ArticleContents headings={article.contents} spoken={saidIn(article, 'body')} />
          <RichText
            html={article.body}
            spoken={saidIn(article, 'body')}
            editable={editableText('articles', article.id, 'body', 'drawer')}
          />
        </div>
        {article.tags.length > 0 && (
          <ul className="tags" aria-label={articles.tags} {...untranslated()}>
            {article.tags.map((tag) => (
              <li key={tag.id}>{tag.name}</li>
            ))}
          </ul>
        )}
      </article>
      {article.projects.length > 0 && (
        <section className="frame section">
          <h2 className="section-title">{articles.behind(article.projects.length)}</h2>
          <ProjectList projects={article.projects} level="h3" />
          {article.moreProjects && (
            <p className="section-more">
              {articles.aboutMore}
              <a href={here('/projects')}>{ways.projects}</a>
            </p>
          )}
        </section>
      )}
      <ArticleNext neighbours={neighbours} />
    </>
  );
}

function Byline({ authors, moreAuthors }: Pick<Article, 'authors' | 'moreAuthors'>) {
  const { articles, home } = words();
  if (authors.length === 0) return null;
  return (
    <p className="byline">
      {articles.by}{' '}
      {authors.map((author, index) => (
        <span key={author.id}>
          {index > 0 && (index === authors.length - 1 && !moreAuthors ? home.and : home.comma)}
          <a href={here(pathOf('people', author.slug))} {...untranslated()}>
            {author.name}
          </a>
        </span>
      ))}
      {moreAuthors && articles.andOthers}
    </p>
  );
}
