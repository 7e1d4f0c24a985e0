import { counted } from '../lib/format/numbers.ts';
import type { ArticleCard } from '../lib/reads/article-card.ts';
import type { Page } from '../lib/reads/paging.ts';
import { ArticleList } from './article-list.tsx';
import { Pager } from './pager.tsx';

/** One page of the list of articles. */
export function ArticleIndex({ list }: { list: Page<ArticleCard> }) {
  return (
    <div className="frame">
      <header className="page-head">
        <h1>Articles</h1>
        <p className="lead">
          {list.total === 0
            ? 'No article is published yet.'
            : `${counted(list.total, 'article', 'articles')}, the newest first${list.pages > 1 ? `; page ${list.page} of ${list.pages}` : ''}.`}
        </p>
      </header>
      <ArticleList articles={list.items} level="h2" />
      <Pager
        addressOf={(page) => (page === 1 ? '/articles' : `/articles/page/${page}`)}
        page={list.page}
        pages={list.pages}
        label="Articles"
        byDate
      />
    </div>
  );
}
