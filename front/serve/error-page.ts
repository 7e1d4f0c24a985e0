/** The page for a fault of the site itself: what Next has made of `app/global-error.tsx`, published like any other. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GLOBAL_ERROR_FILE } from '../next-internals.ts';
import { publishDocument } from '../publish/publish-page.ts';
import type { PageBytes } from '../publish/published-page.ts';

/** Should the build have none, or one that can't be published. */
const LAST_RESORT =
  '<!DOCTYPE html><html lang="en"><title>Something went wrong</title><h1>This page failed</h1></html>';

/** Makes the page for any status of 500 and above, from the build in `distDir`. */
export async function readErrorPage(distDir: string): Promise<(status: number) => PageBytes> {
  const built = await readFile(join(distDir, GLOBAL_ERROR_FILE), 'utf8').catch(() => LAST_RESORT);
  const published = await publishDocument(built);
  const document = typeof published === 'string' ? await publishDocument(LAST_RESORT) : published;
  if (typeof document === 'string')
    throw new Error(`Expected the last resort to be publishable: ${document}`);
  return (status) => ({
    as: 'bytes',
    status,
    tags: [],
    lastModified: 0,
    cacheControl: undefined,
    ...document,
  });
}
