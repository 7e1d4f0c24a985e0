import { formatVersionComment } from '../../contract/content-version.ts';
import type { Read } from '../cms/available.ts';

/** The version of a read, for documents that have no place for a meta element; empty where there is none. */
export function versionComment(read: Read<unknown>): string {
  return read.available && read.version ? `<!--${formatVersionComment(read.version)}-->\n` : '';
}
