/**
 * The least that Next is: one layout, no style, no font, no component of ours, its own cache, and the headers that
 * the site's settings add to every answer, so that both send the same. What the site costs beyond this is ours.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import siteConfig from '../../next.config.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { keepProcess, tailOf } from '../../tests/support/kept-process.ts';
import { ROOT } from '../../tests/support/project-root.ts';
import { systemEnvironment } from '../../tests/support/system-environment.ts';

const NEXT = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
/** How long `next start` may take, in milliseconds; under 1 s on a quiet machine. */
const START_MS = 30_000;
/** Next looks for its packages upwards from the application, so it lies inside the project; git ignores it. */
const PLACE = path.join(ROOT, '.next-test');

/** How much of the markup a page holds, in hundredths, so that one is as long as the site's. */
const PERCENTS = Array.from({ length: 48 }, (_, index) => 6 + 2 * index);

/** JavaScript, so that Next writes no settings for TypeScript and nobody checks its types. */
const FILES = {
  'package.json': JSON.stringify({ private: true, type: 'module' }),
  // Turbopack looks for one upwards as well, and would find the site's, which wants the site's environment.
  'instrumentation.js': 'export function register() {}\n',
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  'app/page.jsx': 'export default function Page() { return <p>A page</p>; }\n',
  'app/now/page.jsx': `import { connection } from 'next/server';
export default async function Page() {
  await connection();
  return <p>A page that is rendered for each reader</p>;
}
`,
  'app/article/[percent]/page.jsx': `import { readFileSync } from 'node:fs';
export const dynamicParams = false;
export const generateStaticParams = () => ${JSON.stringify(PERCENTS.map((percent) => ({ percent: String(percent) })))};
export default async function Page({ params }) {
  const text = readFileSync('article.html', 'utf8');
  const length = Math.round((text.length * Number((await params).percent)) / 100);
  return <main dangerouslySetInnerHTML={{ __html: text.slice(0, length) }} />;
}
`,
};

/** Without `root` Next takes the folder of the nearest lock file, which is right, and says that it guessed. */
async function settings(): Promise<string> {
  const headers = JSON.stringify((await (await siteConfig(PHASE_PRODUCTION_SERVER)).headers?.()) ?? []);
  const root = JSON.stringify(ROOT);
  return `export default { turbopack: { root: ${root} }, headers: async () => ${headers} };\n`;
}

/** A served bare Next; `/` is an empty page. */
export interface BareNext {
  url: string;
  /** Address of the page of markup whose HTML comes closest to `bytes`. */
  articleOf(bytes: number): Promise<string>;
  /** Address of a page that is rendered for each reader. */
  renderedAddress: string;
  stop(): Promise<void>;
}

/** Builds and serves it; `article` is what its other pages are made of. @throws Error with what Next has said */
export async function startBareNext(article: string): Promise<BareNext> {
  mkdirSync(PLACE, { recursive: true });
  const folder = mkdtempSync(path.join(PLACE, 'bare-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const [name, text] of Object.entries({
      ...FILES,
      'next.config.mjs': await settings(),
      'article.html': article,
    })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const logFile = path.join(folder, 'next.log');
    const env = { ...systemEnvironment(), NEXT_TELEMETRY_DISABLED: '1' };
    const run = (name: string, ...args: string[]) =>
      keepProcess({ name, args: [NEXT, ...args], cwd: folder, env, logFile });
    const code = await run('next build', 'build').ended;
    if (code !== 0)
      throw new Error(
        `next build of a bare page ended with ${code}:\n${tailOf(readFileSync(logFile, 'utf8'))}`,
      );
    const port = String(await freePort());
    const server = run('bare next start', 'start', '-H', '127.0.0.1', '-p', port);
    const url = `http://127.0.0.1:${port}`;
    const stop = async () => {
      await server.stop();
      remove();
    };
    await server.answers(url, START_MS).catch(async (cause) => {
      await server.stop();
      throw cause;
    });
    return { url, articleOf: (bytes) => closest(url, bytes), renderedAddress: `${url}/now`, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

async function closest(url: string, bytes: number): Promise<string> {
  const pages: { address: string; off: number }[] = [];
  for (const percent of PERCENTS) {
    const address = `${url}/article/${percent}`;
    const html = await (await fetch(address)).arrayBuffer();
    pages.push({ address, off: Math.abs(html.byteLength - bytes) });
  }
  const [best] = pages.toSorted((a, b) => a.off - b.off);
  if (!best) throw new Error('Expected a bare page for each share');
  return best.address;
}
