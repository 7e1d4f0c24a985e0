// Reading a test reporter's JSON, of which nothing is taken for granted.

/** @param {unknown} object @param {string} key @returns {unknown} undefined where there is no such thing */
export function valueAt(object, key) {
  return typeof object === 'object' && object !== null
    ? Object.entries(object).find(([name]) => name === key)?.[1]
    : undefined;
}
