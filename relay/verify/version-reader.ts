/** Finds content versions in a page while it arrives, so that no page is held in memory as a whole. */
import { Parser } from 'htmlparser2';
import {
  CONTENT_VERSION_META,
  type ContentVersion,
  parseContentVersion,
  parseVersionComment,
} from '../../contract/content-version.ts';

/** Takes a page piece by piece. */
export interface VersionReader {
  write(text: string): void;
  /** The versions of all reads behind the page, as far as it was written. */
  end(): ContentVersion[];
}

/** A parser, not a pattern: what a text on the page says of versions is no version. */
export function createVersionReader(): VersionReader {
  const versions: ContentVersion[] = [];
  const parser = new Parser({
    onopentag(name, { name: meta, content }) {
      if (name !== 'meta' || meta !== CONTENT_VERSION_META || content === undefined) return;
      const version = parseContentVersion(content);
      if (version) versions.push(version);
    },
    // What is no HTML, such as a feed, has its version in a comment.
    oncomment(text) {
      const version = parseVersionComment(text);
      if (version) versions.push(version);
    },
  });
  return {
    write: (text) => parser.write(text),
    end() {
      parser.end();
      return versions;
    },
  };
}
