import 'server-only';
import { cacheTag } from 'next/cache';
import type { PublicCollection } from '../../contract/tags.ts';
import type { TypedDocumentString } from '../generated/graphql.ts';
import { request } from './client.ts';
import { tagsFor } from './tags-for.ts';

/**
 * Asks the CMS inside a `'use cache'` function and tags its entry with all that the answer shows.
 *
 * @param lists collections of which a created, removed or reordered item would change the answer. A relation
 *   into a collection that hides its drafts counts: publishing the other end changes what is shown here.
 */
export async function read<Result, Variables extends object>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  lists: readonly PublicCollection[] = [],
): Promise<Result> {
  const answer = await request(document, variables);
  cacheTag(...tagsFor(answer, lists));
  return answer;
}
