/** Builds the fixture in a folder of its own, with the front as it is, and serves it by the front or as `next start` does. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { freePort } from './origin.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FIXTURE = 'tests/integration/front/fixture';
const NEXT = join(ROOT, 'node_modules/next/dist/bin/next');

/** A page as a reader gets it. */
export interface Reading {
  status: number;
  headers: Headers;
  /** The whole document. */
  html: string;
  /** What stands in `<main>`, as a reader without scripts sees it. */
  main: string | undefined;
  menu: string | undefined;
}

const inspected = z.object({
  found: z.object({ paths: z.array(z.string()), total: z.number() }),
  kept: z.array(
    z
      .object({ path: z.string(), status: z.number(), tags: z.array(z.string()), state: z.string() })
      .nullable(),
  ),
  build: z.object({ id: z.string(), cold: z.array(z.string()) }),
});

/** What the store of a running fixture says of its pages. */
export type Inspected = z.infer<typeof inspected>;

/** Who serves: Next alone, or the front before it; `NEXT_WAITS_FOR` holds Next back until that address answers. */
interface Serving {
  by?: 'next' | 'front';
  environment?: { NEXT_WAITS_FOR?: string; REDIS_URL?: string };
}

/** The fixture: built once, started and stopped as often as a test wants. */
export class FixtureSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'front-fixture-'));
  readonly dataDir = join(this.folder, 'data');
  readonly #environment: NodeJS.ProcessEnv;

  constructor(origin: string) {
    for (const part of ['front', 'contract', FIXTURE, 'tsconfig.json', 'package.json']) {
      cpSync(join(ROOT, part), join(this.folder, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
    const { NODE_ENV: _, NEXT_DIST_DIR: __, ...inherited } = process.env;
    this.#environment = {
      ...inherited,
      NODE_ENV: 'production',
      ORIGIN: origin,
      DATA_DIR: this.dataDir,
      NEXT_TELEMETRY_DISABLED: '1',
    };
  }

  async build(): Promise<void> {
    await promisify(execFile)(process.execPath, [NEXT, 'build'], this.#options());
  }

  async start({ by = 'next', environment }: Serving = {}): Promise<RunningSite> {
    const port = await freePort();
    const program = {
      next: [NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)],
      front: [join(this.folder, 'front/main.ts')],
    };
    const child = spawn(
      process.execPath,
      program[by],
      this.#options({ SITE_PORT: String(port), ...environment }),
    );
    const site = new RunningSite(child, `http://127.0.0.1:${port}`);
    await site.ready(by === 'next' ? 'Ready' : 'The site answers');
    return site;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #options(environment: Record<string, string | undefined> = {}) {
    return { cwd: join(this.folder, FIXTURE), env: { ...this.#environment, ...environment } };
  }
}

/** One server process over the fixture. */
export class RunningSite {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  log = '';

  constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
    this.#ended = new Promise((done) => child.once('exit', () => done()));
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (this.log += text));
  }

  /** Undefined only where the process could not be started. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Resolves when the server has said `word`. */
  async ready(word: string): Promise<void> {
    while (!this.log.includes(word)) {
      if (this.#child.exitCode !== null) throw new Error(`The server ended early:\n${this.log}`);
      await new Promise<void>((done) => {
        for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.once('data', () => done());
        void this.#ended.then(done);
      });
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#child.kill(signal);
    await this.#ended;
  }

  async read(path: string, headers: Record<string, string> = {}): Promise<Reading> {
    const response = await fetch(this.url + path, { headers, redirect: 'manual' });
    const html = await response.text();
    const inside = (tag: string) => new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(html)?.[1];
    return {
      status: response.status,
      headers: response.headers,
      html,
      main: inside('main'),
      menu: inside('nav'),
    };
  }

  /** The same page as Next's router asks for it. */
  async readFlight(path: string): Promise<string> {
    const response = await fetch(this.url + path, { headers: { rsc: '1' } });
    return response.text();
  }

  async purge(mode: 'stale' | 'expired', ...tags: string[]): Promise<number> {
    const query = new URLSearchParams([['mode', mode], ...tags.map((tag) => ['tag', tag])]);
    const { status } = await fetch(`${this.url}/purge?${query}`, { method: 'POST' });
    return status;
  }

  /** How often this process has begun to render an item's page; one render counts more than once. */
  async renders(slug: string): Promise<number> {
    const response = await fetch(`${this.url}/renders?${new URLSearchParams({ slug })}`, { method: 'POST' });
    return z.number().parse(await response.json());
  }

  async inspect(question: { tags?: string[]; paths?: string[] }): Promise<Inspected> {
    const { tags = [], paths = [] } = question;
    const query = new URLSearchParams([
      ...tags.map((tag) => ['tag', tag]),
      ...paths.map((path) => ['path', path]),
    ]);
    const response = await fetch(`${this.url}/inspect?${query}`, { method: 'POST' });
    return inspected.parse(await response.json());
  }
}
