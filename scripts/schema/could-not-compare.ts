/** Nothing can be said about whether the two agree. The message is one sentence for the person at the terminal. */
export class CouldNotCompare extends Error {
  override readonly name = 'CouldNotCompare';
}
