/** The folder of pictures. A picture's id comes from its bytes, so that it is found again on any machine. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

/** Namespace of our ids (a UUID of version 4, drawn once). */
const NAMESPACE = '5f0e6f5e-3f0b-4c57-9b1b-1f6d3c0a9e42';

/** First bytes, in hex, of the raster forms that the CMS takes (`directus/environment.mjs`). */
const SIGNATURES: [RegExp, string][] = [
  [/^ffd8ff/, 'image/jpeg'],
  [/^89504e470d0a1a0a/, 'image/png'],
  [/^47494638/, 'image/gif'],
  [/^52494646.{8}57454250/, 'image/webp'],
  [/^.{8}6674797061766966/, 'image/avif'],
];

/** A picture on disk: its id in the CMS, and what the upload needs. */
export interface Picture {
  id: string;
  file: string;
  path: string;
  type: string;
}

/** Reads every picture of a folder, by file name; what has not the bytes of a picture is not one. */
export async function readPictures(dir: string): Promise<Map<string, Picture>> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((cause: unknown) => {
    throw new UsageError(`${dir} cannot be read: ${cause instanceof Error ? cause.message : cause}`);
  });
  const pictures = new Map<string, Picture>();
  for (const entry of entries.filter((one) => one.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const bytes = await readFile(path.join(dir, entry.name));
    const type = pictureType(bytes);
    const found = { id: pictureId(bytes), file: entry.name, path: path.join(dir, entry.name) };
    if (type) pictures.set(entry.name, { ...found, type });
  }
  return pictures;
}

/** The media type that the first bytes tell, or null. */
export function pictureType(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 12).toString('hex');
  return SIGNATURES.find(([form]) => form.test(start))?.[1] ?? null;
}

/** UUID version 5 (RFC 9562) of the SHA-256 of the bytes. */
export function pictureId(bytes: Buffer): string {
  const content = createHash('sha256').update(bytes).digest('hex');
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(content)
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
