/** An island's file is named by its content, so that it can be kept for ever and an old page finds the old one. */
import { createHash } from 'node:crypto';
import type { IslandFile } from './manifest.ts';

/** Where the islands are served from: Next answers it from `public/islands`. */
export const ISLANDS_PATH = '/islands';

/** As many hex digits of the digest as a name carries: enough to tell the versions of one island apart. */
const NAME_DIGITS = 8;

/** The name of the file in its folder, and what a page must know of it. */
export interface HashedFile extends IslandFile {
  fileName: string;
  integrity: string;
}

/** The file of an island with this content. The same content gets the same name, on every machine. */
export function hashedFile(name: string, content: Uint8Array): HashedFile {
  const digest = createHash('sha384').update(content).digest();
  const fileName = `${name}.${digest.toString('hex').slice(0, NAME_DIGITS)}.js`;
  return {
    fileName,
    src: `${ISLANDS_PATH}/${fileName}`,
    integrity: `sha384-${digest.toString('base64')}`,
  };
}
