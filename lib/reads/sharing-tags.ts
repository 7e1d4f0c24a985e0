/** Those that share a tag, who shares most first; else the order stays. */
export function sharingMostTags<Item extends { tags: readonly string[] }>(
  tags: readonly string[],
  items: readonly Item[],
): Item[] {
  return items
    .map((item) => ({ item, shared: item.tags.filter((tag) => tags.includes(tag)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ item }) => item);
}
