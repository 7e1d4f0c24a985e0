import { anyTag, isPublicCollection, listTag, TAGS_OF_COLLECTION } from '../../contract/tags.ts';

/** Every tag of a whole collection: with a page's own item expired too, nothing that it shows is left in the cache. */
export const LIST_TAGS = Object.keys(TAGS_OF_COLLECTION)
  .filter(isPublicCollection)
  .flatMap((collection) => [listTag(collection), anyTag(collection)]);
