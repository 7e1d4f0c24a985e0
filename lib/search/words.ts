/** What the kinds of things are called, for those who read. */
import type { SearchType } from './search-index.ts';

/** One of a kind, and many. */
export const SEARCH_WORDS: Record<SearchType, { one: string; many: string }> = {
  projects: { one: 'Project', many: 'Projects' },
  articles: { one: 'Article', many: 'Articles' },
  people: { one: 'Person', many: 'People' },
  partners: { one: 'Partner', many: 'Partners' },
  themes: { one: 'Theme', many: 'Themes' },
  pages: { one: 'Page', many: 'Pages' },
};
