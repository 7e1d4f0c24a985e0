/** A real Directus with our model, roles and demo content, on a port and in a folder of its own. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { cmsEnvironment } from '../../directus/environment.mjs';
import { DELIVERIES, OUTBOX } from '../../directus/extensions/publish/src/tables.ts';
import { configure, prepare } from '../../directus/provision.mjs';
import { countedStatements, takeStatements } from './count-statements.ts';
import { freePort } from './free-port.ts';
import { type KeptProcess, keepProcess } from './kept-process.ts';
import { ROOT } from './project-root.ts';
import { shiftedClock } from './shift-clock.ts';
import { systemEnvironment } from './system-environment.ts';

/** How long Directus may take from its start to its first ping, in milliseconds; 3 s on a quiet machine, over a minute on one that starts ten. */
const START_MS = 180_000;
/** Pictures at a quarter of their size are drawn in a sixteenth of the time. */
const PICTURE_SCALE = '0.25';

/** What it takes to speak to a CMS of the tests, and to copy it. All of it can be serialised. */
export const cmsAccess = z.object({
  url: z.url(),
  email: z.string(),
  password: z.string(),
  siteToken: z.string(),
  formsToken: z.string(),
  previewToken: z.string(),
  previewSecret: z.string(),
  relayToken: z.string(),
  dataDir: z.string(),
});
export type CmsAccess = z.infer<typeof cmsAccess>;

/** A running CMS of the tests. */
export interface TestCms extends CmsAccess {
  pid: number;
  /** Settings that it was started with, as `directus/provision.mjs` takes them. */
  env: Record<string, string>;
  log(): string;
  /** Statements that GraphQL requests have sent to the database since this was last asked; needs `counted`. */
  statements(): string[];
  /** Ends it as `kill -9` does, and keeps the folder, for `start`. */
  kill(): Promise<void>;
  /** Ends the process and keeps the folder, for `start`. */
  halt(): Promise<void>;
  /** Starts it again on the same port and folder, with a clock that is ahead of the machine's if asked. */
  start(options?: { clockShiftMs?: number }): Promise<void>;
  /** Ends the process and removes the folder. */
  stop(): Promise<void>;
}

/** How a CMS of the tests differs from what a user starts. */
export interface CmsOptions {
  /** Settings on top: `{ GRAPHQL_INTROSPECTION: 'true' }`. */
  settings?: Record<string, string>;
  /** Whether the statements to its database are counted. */
  counted?: boolean;
  /** Whether it serves the admin app too: bundling our extensions for it takes a second of every start. */
  admin?: boolean;
  log?: (line: string) => void;
}

/** A CMS from nothing: database, schema, configuration, demo content. Takes about 40 s. */
export async function startCms({ settings = {}, counted, admin, log }: CmsOptions = {}): Promise<TestCms> {
  const cms = await describeCms({ settings, counted, admin });
  return removedOnFailure(cms, async () => {
    await prepare({ env: cms.env, log });
    await cms.start();
    await configure({ env: cms.env, log });
  });
}

/**
 * A second CMS with all the content that another one holds at this moment, which may go on running. What the other
 * has recorded for its own site is left out. Takes about 5 s. On PostgreSQL the settings say where the copy of its database is.
 */
export async function copyCms(
  original: CmsAccess,
  { settings = {}, counted, admin }: CmsOptions = {},
): Promise<TestCms> {
  const { url, dataDir, ...credentials } = original;
  const cms = await describeCms({ settings, counted, admin }, credentials);
  return removedOnFailure(cms, async () => {
    const copy = settings.DB_CLIENT === 'pg' ? copyFiles : copyData;
    await copy(dataDir, cms.dataDir);
    await cms.start();
  });
}

/** Copies what a CMS holds at this moment, but for its outbox: it may go on running. */
export async function copyData(from: string, to: string): Promise<void> {
  copyFiles(from, to);
  const database = new DatabaseSync(path.join(from, 'cms.sqlite'), { readOnly: true, timeout: 5_000 });
  try {
    await backup(database, path.join(to, 'cms.sqlite'));
  } finally {
    database.close();
  }
  const copy = new DatabaseSync(path.join(to, 'cms.sqlite'), { timeout: 5_000 });
  for (const table of [OUTBOX, DELIVERIES]) copy.exec(`DELETE FROM ${table}`);
  copy.close();
}

/** What a CMS holds beside its database. */
export function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const part of ['uploads', 'cms-state.json']) {
    cpSync(path.join(from, part), path.join(to, part), { recursive: true });
  }
}

type Credentials = Omit<CmsAccess, 'url' | 'dataDir'>;

async function describeCms(
  { settings, counted = false, admin = false }: Omit<CmsOptions, 'log'>,
  credentials = newCredentials(),
): Promise<TestCms> {
  const { email, password, siteToken, formsToken, previewToken, previewSecret, relayToken } = credentials;
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-cms-'));
  const dataDir = path.join(folder, 'data');
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = {
    DATA_DIR: dataDir,
    CMS_PORT: port,
    SITE_URL: 'http://127.0.0.1:3000',
    DIRECTUS_SECRET: randomBytes(32).toString('hex'),
    DIRECTUS_ADMIN_EMAIL: email,
    DIRECTUS_ADMIN_PASSWORD: password,
    DIRECTUS_SITE_TOKEN: siteToken,
    DIRECTUS_FORMS_TOKEN: formsToken,
    DIRECTUS_PREVIEW_TOKEN: previewToken,
    PREVIEW_SECRET: previewSecret,
    RELAY_TOKEN: relayToken,
    DEMO_PICTURE_SCALE: PICTURE_SCALE,
    TRUSTED_DOCUMENTS: 'off', // tests ask what the site does not
    ...settings,
  };
  const logFile = path.join(folder, 'directus.log');
  const statementLog = path.join(folder, 'statements.log');
  let running: KeptProcess | undefined;

  const halt = async () => {
    await running?.stop();
    running = undefined;
  };
  return {
    ...credentials,
    url,
    dataDir,
    env,
    get pid() {
      return running?.pid ?? 0;
    },
    log: () => running?.log() ?? '',
    statements: () => (counted ? takeStatements(statementLog) : []),
    async kill() {
      await running?.kill();
      running = undefined;
    },
    halt,
    async start({ clockShiftMs = 0 } = {}) {
      const clock = shiftedClock(clockShiftMs);
      const counting = counted ? countedStatements(statementLog) : { args: [], env: {} };
      running = keepProcess({
        name: 'Directus',
        args: [...clock.args, ...counting.args, path.join('node_modules', 'directus', 'cli.js'), 'start'],
        cwd: path.join(ROOT, 'directus'),
        env: {
          ...systemEnvironment(),
          ...cmsEnvironment(env),
          SERVE_APP: String(admin),
          ...clock.env,
          ...counting.env,
          NODE_ENV: 'production',
        },
        logFile,
      });
      await running.answers(`${url}/server/ping`, START_MS);
    },
    async stop() {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newCredentials(): Credentials {
  return {
    email: 'admin@example.org',
    password: randomBytes(16).toString('hex'),
    siteToken: randomBytes(32).toString('hex'),
    formsToken: randomBytes(32).toString('hex'),
    previewToken: randomBytes(32).toString('hex'),
    previewSecret: randomBytes(32).toString('hex'),
    relayToken: randomBytes(32).toString('hex'),
  };
}

async function removedOnFailure(cms: TestCms, start: () => Promise<void>): Promise<TestCms> {
  try {
    await start();
    return cms;
  } catch (error) {
    await cms.stop();
    throw error;
  }
}
