/** What the keys of the search panel mean. */

/** As much of a key event as is looked at. */
type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/**
 * Whether a key asks for the search: Ctrl-K, Cmd-K, or a slash that nobody is typing.
 *
 * @param isTyping whether the key goes into a field
 */
export function asksForSearch(
  { key, ctrlKey, metaKey, altKey, isComposing }: Key,
  isTyping: boolean,
): boolean {
  if (altKey || isComposing) return false;
  if (ctrlKey !== metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !ctrlKey && !isTyping;
}

const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The option after an arrow key, in a round that passes the field (-1); undefined for any other key. */
export function optionAfter(key: string, chosen: number, count: number): number | undefined {
  const step = STEPS[key];
  if (step === undefined || count === 0) return undefined;
  const places = count + 1;
  return ((chosen + 1 + step + places) % places) - 1;
}

/** What is said of the number of results. */
export function resultWords(total: number): string {
  if (total === 0) return 'Nothing found';
  return total === 1 ? '1 result' : `${total} results`;
}
