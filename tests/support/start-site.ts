/** The site as `npm start` serves it: a production build, then the front before Next, against any CMS. */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { FRONT_ARGUMENTS, FRONT_ENVIRONMENT } from '../../scripts/run/front-program.mjs';
import { freePort } from './free-port.ts';
import { type KeptProcess, keepProcess, tailOf } from './kept-process.ts';
import { ROOT } from './project-root.ts';
import type { CmsAccess } from './start-cms.ts';
import { systemEnvironment } from './system-environment.ts';

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');
/** How long it may take to start, in milliseconds; under 1 s on a quiet machine. */
const START_MS = 90_000;

/**
 * Whose build it is; none touches the one that a developer serves. Their folders
 * stand in `include` of tsconfig.json, since Next writes them there otherwise.
 */
export type BuildName = 'ground' | 'empty' | 'bench';

/** What a site needs of a CMS; without the other tokens, forms can't send and nothing can be previewed. */
type CmsOfSite = Pick<CmsAccess, 'url' | 'siteToken'> &
  Partial<Pick<CmsAccess, 'formsToken' | 'previewToken' | 'previewSecret'>>;

/** What answers for the site. */
export type Server = 'front' | 'next' | 'dev';

/** A finished build. All of it can be serialised. */
export const siteBuild = z.object({
  /** Below the repository: `.next-test/ground`. */
  distDir: z.string(),
  /** The page store as the build left it; every server gets a copy. */
  dataDir: z.string(),
  buildMs: z.number(),
});
export type SiteBuild = z.infer<typeof siteBuild>;

/** A served site. */
export interface TestSite {
  url: string;
  dataDir: string;
  /** Signs what is sent to its `/api/revalidate`. */
  secret: string;
  previousSecret: string;
  build: SiteBuild;
  pid: number;
  /** All that its processes have printed. */
  log(): string;
  /** Ends it as `kill -9` does, and keeps its data, for `start`. */
  kill(): Promise<void>;
  /** Ends the process and keeps its data, for `start`. */
  halt(): Promise<void>;
  /** Starts it again on the same port, build and data. */
  start(): Promise<void>;
  /** `halt` and `start`. */
  restart(): Promise<void>;
  /** Ends the process and removes its data. */
  stop(): Promise<void>;
}

interface BuildOptions {
  cms: CmsOfSite;
  name: BuildName;
  /** Where pages and keys are kept instead of in SQLite. */
  redisUrl?: string;
  siteUrl?: string;
  /** Where the sources are, when it is a copy of the repository. */
  root?: string;
}

/**
 * Builds the site in a folder of its own.
 *
 * @throws Error with the end of what Next has printed
 */
export async function buildSite({
  cms,
  name,
  redisUrl,
  siteUrl = 'http://127.0.0.1:3000',
  root = ROOT,
}: BuildOptions): Promise<SiteBuild> {
  const distDir = `.next-test/${name}`;
  const restoreTypes = keepTypes();
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-build-'));
  const dataDir = path.join(folder, 'data');
  const logFile = path.join(folder, 'build.log');
  const secret = randomBytes(32).toString('hex');
  rmSync(path.join(root, distDir), { recursive: true, force: true });
  const begun = performance.now();
  const build = keepProcess({
    name: 'next build',
    args: [path.join(ROOT, NEXT), 'build'],
    cwd: root,
    env: siteEnvironment({ distDir, dataDir, siteUrl, cms, secret, previousSecret: secret, redisUrl }),
    logFile,
  });
  const code = await build.ended;
  restoreTypes();
  if (code !== 0) {
    const said = tailOf(readFileSync(logFile, 'utf8'));
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`next build ended with ${code}:\n${said}`);
  }
  return { distDir, dataDir, buildMs: performance.now() - begun };
}

/** Next points `next-env.d.ts` at what it has built last, which would break the types once that is removed. */
function keepTypes(): () => void {
  const file = path.join(ROOT, 'next-env.d.ts');
  const before = existsSync(file) ? readFileSync(file) : undefined;
  return () => (before === undefined ? rmSync(file, { force: true }) : writeFileSync(file, before));
}

/** Removes a build and its data. */
export function removeBuild({ distDir, dataDir }: SiteBuild): void {
  rmSync(path.join(ROOT, distDir), { recursive: true, force: true });
  rmSync(path.dirname(dataDir), { recursive: true, force: true });
}

interface ServeOptions {
  build: SiteBuild;
  /** The CMS that it was built from, a copy of that, or a proxy in front of either. */
  cms: CmsOfSite;
  port?: number;
  /** The public name where that is not the one it listens at, as behind a proxy. */
  siteUrl?: string;
  /** The secrets of another instance that stands behind the same address. */
  secrets?: Pick<TestSite, 'secret' | 'previousSecret'>;
  /** Where pages and keys are kept instead of in SQLite: instances with the same one serve as one. */
  redisUrl?: string;
  /** Where the build's sources are, when they are a copy of the repository. */
  root?: string;
  /** What answers: our front (as `npm start`), Next alone (`next start`), or its development server. */
  by?: Server;
}

/** Serves a build with a page store of its own, so that what one test purges is not seen by another. */
export async function serveSite({
  build,
  cms,
  port,
  siteUrl,
  redisUrl,
  secrets,
  by = 'front',
  root = ROOT,
}: ServeOptions): Promise<TestSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-site-'));
  const dataDir = path.join(folder, 'data');
  const logFile = path.join(folder, 'site.log');
  if (existsSync(build.dataDir)) cpSync(build.dataDir, dataDir, { recursive: true });
  const { secret, previousSecret } = secrets ?? newSecrets();
  const usedPort = port ?? (await freePort());
  const url = `http://127.0.0.1:${usedPort}`;
  let running: KeptProcess;
  const start = async () => {
    running = keepProcess({
      name: 'site',
      args: argumentsOf(by, usedPort),
      cwd: root,
      env: {
        ...siteEnvironment({
          distDir: build.distDir,
          dataDir,
          siteUrl: siteUrl ?? url,
          cms,
          secret,
          previousSecret,
          redisUrl,
        }),
        SITE_PORT: String(usedPort),
        ...(by === 'front' && FRONT_ENVIRONMENT),
      },
      logFile,
    });
    await running.answers(`${url}/api/health`, START_MS);
  };
  const restoreTypes = by === 'dev' ? keepTypes() : () => {};
  const remove = () => {
    restoreTypes();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    remove();
    throw error;
  }
  return {
    url,
    dataDir,
    secret,
    previousSecret,
    build,
    get pid() {
      return running.pid;
    },
    log: () => running.log(),
    kill: () => running.kill(),
    halt: () => running.stop(),
    start,
    async restart() {
      await running.stop();
      await start();
    },
    async stop() {
      await running.stop();
      remove();
    },
  };
}

function argumentsOf(by: Server, port: number): string[] {
  if (by === 'front') return FRONT_ARGUMENTS;
  return [path.join(ROOT, NEXT), by === 'dev' ? 'dev' : 'start', '-H', '127.0.0.1', '-p', String(port)];
}

function newSecrets(): Pick<TestSite, 'secret' | 'previousSecret'> {
  return { secret: randomBytes(32).toString('hex'), previousSecret: randomBytes(32).toString('hex') };
}

/** Builds and serves in one; `stop` removes the build too. */
export async function startSite({ cms, name }: Omit<BuildOptions, 'siteUrl'>): Promise<TestSite> {
  const port = await freePort();
  const build = await buildSite({ cms, name, siteUrl: `http://127.0.0.1:${port}` });
  const site = await serveSite({ build, cms, port }).catch((error) => {
    removeBuild(build);
    throw error;
  });
  const { stop } = site;
  site.stop = async () => {
    await stop();
    removeBuild(build);
  };
  return site;
}

interface Settings {
  distDir: string;
  dataDir: string;
  siteUrl: string;
  cms: CmsOfSite;
  secret: string;
  previousSecret: string;
  redisUrl: string | undefined;
}

/** Next reads `.env` by itself; every variable of ours is set here, so that nothing of it counts. */
function siteEnvironment({
  distDir,
  dataDir,
  siteUrl,
  cms,
  secret,
  previousSecret,
  redisUrl = '',
}: Settings): Record<string, string> {
  return {
    ...systemEnvironment(),
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DIST_DIR: distDir,
    DATA_DIR: dataDir,
    SITE_URL: siteUrl,
    DIRECTUS_URL: cms.url,
    DIRECTUS_SITE_TOKEN: cms.siteToken,
    CMS_PUBLIC_URL: cms.url,
    DIRECTUS_FORMS_TOKEN: cms.formsToken ?? randomBytes(32).toString('hex'),
    DIRECTUS_PREVIEW_TOKEN: cms.previewToken ?? randomBytes(32).toString('hex'),
    PREVIEW_SECRET: cms.previewSecret ?? randomBytes(32).toString('hex'),
    REVALIDATE_SECRET: secret,
    REVALIDATE_SECRET_PREVIOUS: previousSecret,
    REDIS_URL: redisUrl,
  };
}
