/** Ends the work on a page from wherever something is met that is not understood; `publishHtml` turns it into a value. */
export class NotPublishable extends Error {
  override name = 'NotPublishable';
}
