/** A page cannot be explained. The message is one sentence for the person at the terminal. */
export class Unexplained extends Error {
  override readonly name = 'Unexplained';
}
