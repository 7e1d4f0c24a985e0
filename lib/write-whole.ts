import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file, and the folders above it: a reader sees the whole of it or none, also where many write at once. */
export function writeWhole(file: string, content: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
