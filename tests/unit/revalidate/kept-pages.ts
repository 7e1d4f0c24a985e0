/** A page store that holds what a test puts there. */
import type { KeptPageFacts } from '../../../contract/inspect.ts';
import type { PageStoreControls } from '../../../contract/page-store-controls.ts';

/** Controls over these pages, the last used first; `cold` are those of the build before. */
export function keptPages(pages: readonly KeptPageFacts[], cold: readonly string[] = []): PageStoreControls {
  return {
    purge: async () => undefined,
    probe: async () => undefined,
    pagesWith: async (tags, limit) => {
      const found = pages.filter((page) => page.tags.some((tag) => tags.includes(tag)));
      return { paths: found.slice(0, limit).map(({ path }) => path), total: found.length };
    },
    pageAt: async (path) => pages.find((page) => page.path === path) ?? null,
    build: async (limit) => ({ id: 'build-1', cold: cold.slice(0, limit) }),
  };
}
