import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import type { ArticleCard } from '../lib/reads/article-card.ts';
import type { Page } from '../lib/reads/paging.ts';
import { ArticleList } from './article-list.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Pager } from './pager.tsx';

/** One page of the list of articles. */
export function ArticleIndex({ list }: { list: Page<ArticleCard> }) {
  const { articles, projects, pager } = words();
  const addressOf = (page: number) => (page === 1 ? '/articles' : `/articles/page/${page}`);
  return (
    <>
      <LanguageSwitch path={addressOf(list.page)} />
      <div className="frame">
        <header className="page-head">
          <h1>{articles.title}</h1>
          <p className="lead">
            {list.total === 0
              ? articles.none
              : `${articles.newestFirst(list.total)}${list.pages > 1 ? projects.page(list.page, list.pages) : ''}.`}
          </p>
        </header>
        <ArticleList articles={list.items} level="h2" />
        <Pager
          addressOf={(page) => here(addressOf(page))}
          page={list.page}
          pages={list.pages}
          label={pager.label.articles}
          byDate
        />
      </div>
    </>
  );
}
