import type { ValueOf } from '../../cms/available.ts';
import { graphql } from '../../generated/gql.ts';
import { pageOf } from '../pages.ts';
import { freshDraft, type WantedDraft } from './draft.ts';

const PageDraftQuery = graphql(`
  query PageDraft($id: ID!, $version: String!) {
    pages_by_id(id: $id, version: $version) {
      ...PageParts
    }
  }
`);

/** A page that an editor builds, as it would be. Such pages are in the first language alone. */
export function getPageDraft({ id, version }: Pick<WantedDraft, 'id' | 'version'>) {
  return freshDraft(async ({ draft, published }) => {
    const { pages_by_id: row } = await draft.ask(PageDraftQuery, { id, version });
    return row ? pageOf(published, row) : null;
  });
}

/** A page as it would be. */
export type PageDraft = ValueOf<typeof getPageDraft>;
