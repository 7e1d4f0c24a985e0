import { CONTENT_VERSION_META, formatContentVersion } from '../contract/content-version.ts';
import type { Read } from '../lib/cms/available.ts';

/**
 * Says in the page's head how new a part of it is: one for each read that the page shows. React puts it there,
 * wherever it is rendered. A read without a version has none to show (see `lib/cms/reading.ts`).
 */
export function ContentVersion({ of: read }: { of: Read<unknown> }) {
  if (!read.available || !read.version) return null;
  return <meta name={CONTENT_VERSION_META} content={formatContentVersion(read.version)} />;
}
