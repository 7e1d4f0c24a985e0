/**
 * Which addresses are reading pages: what Next would answer with a page of the reading group. Read from the build, so
 * that there is no second list of routes.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  APP_ROUTES_FILE,
  appRoutes,
  PRERENDER_MANIFEST_FILE,
  prerenderManifest,
  ROUTES_FILE,
  routesManifest,
} from '../next-internals.ts';
import { isReadingPage, routesHeldStatic } from '../reading-group.ts';

/** What decides over an address, in Next's order: files and fixed routes first, then patterns. */
interface Routes {
  /** Paths of files in `public`. */
  files: ReadonlySet<string>;
  /** Fixed paths, and whether each is a reading page. */
  fixed: ReadonlyMap<string, boolean>;
  patterns: readonly { pattern: RegExp; isReading: boolean }[];
}

/** The reading pages of a build. */
export class ReadingRoutes {
  readonly #routes: Routes;

  constructor(routes: Routes) {
    this.#routes = routes;
  }

  /** Whether this path, percent-encoded and without query, is one of a reading page, existing or not. */
  covers(path: string): boolean {
    if (path.startsWith('/_next/') || this.#routes.files.has(path)) return false;
    const fixed = this.#routes.fixed.get(path);
    if (fixed !== undefined) return fixed;
    return this.#routes.patterns.find(({ pattern }) => pattern.test(path))?.isReading ?? false;
  }
}

/**
 * The reading routes of the build in `distDir`, beside which the folder `public` may lie.
 *
 * @throws Error when the build does not say them in the form that we know: nothing should then be served in its place
 */
export async function readReadingRoutes(distDir: string, publicDir: string): Promise<ReadingRoutes> {
  const [app, routes, prerender, files] = await Promise.all([
    readJson(join(distDir, APP_ROUTES_FILE)).then((json) => appRoutes.parse(json)),
    readJson(join(distDir, ROUTES_FILE)).then((json) => routesManifest.parse(json)),
    readJson(join(distDir, PRERENDER_MANIFEST_FILE)).then((json) => prerenderManifest.parse(json)),
    publicFiles(publicDir),
  ]);
  const reading = new Set(
    Object.entries(app).flatMap(([file, route]) => (isReadingPage(file) ? [route] : [])),
  );
  // A page that asks something of each request can't be kept: Next answers it.
  const held = routesHeldStatic(prerender);
  const isReading = (page: string) => reading.has(page) && held.has(page);
  return new ReadingRoutes({
    files,
    fixed: new Map(routes.staticRoutes.map(({ page }) => [page, isReading(page)])),
    patterns: routes.dynamicRoutes.map(({ page, regex }) => ({
      pattern: new RegExp(regex),
      isReading: isReading(page),
    })),
  });
}

async function publicFiles(publicDir: string): Promise<Set<string>> {
  const entries = await readdir(publicDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(publicDir.length).replaceAll('\\', '/'))
      .map((path) => path.split('/').map(encodeURIComponent).join('/')),
  );
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}
