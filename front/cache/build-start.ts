/**
 * When the build began to read. Its pages carry the time at which they were written, or copied; a purge that
 * came in between must find them older. So the build notes its beginning beside them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = 'vitrine-build-start';
const milliseconds = z.coerce.number().int().positive();

/** Notes the beginning in the build's folder; of several workers the first one counts. */
export function noteBuildStart(distDir: string, now: number): void {
  try {
    writeFileSync(join(distDir, FILE), String(now), { flag: 'wx' });
  } catch (error) {
    const isNoted = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isNoted) throw error;
  }
}

/** When the build in this folder began, in milliseconds since the epoch, or undefined when none was noted. */
export function readBuildStart(distDir: string): number | undefined {
  try {
    return milliseconds.parse(readFileSync(join(distDir, FILE), 'utf8'));
  } catch {
    return undefined;
  }
}
