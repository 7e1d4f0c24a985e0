/** Builds small sites with the real Next and the check of our settings. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { ROOT } from '../../support/project-root.ts';
import { systemEnvironment } from '../../support/system-environment.ts';

/** Milliseconds for one build, which took 12 s beside little and 95 s beside much: what hangs is to end, what is slow is not. */
const BUILD_MS = 300_000;

vi.setConfig({ testTimeout: BUILD_MS });

const NEXT = path.join(ROOT, 'node_modules/next/dist/bin/next');

const SETTINGS = `
  import { refuseDeadButtons } from '../../front/build-check/refuse-dead-buttons.ts';
  export default {
    cacheComponents: true,
    compiler: { runAfterProductionCompile: refuseDeadButtons },
    typescript: { ignoreBuildErrors: true },
    turbopack: { root: ${JSON.stringify(ROOT)} },
  };`;

const OPEN_LAYOUT = `
  export default function Layout({ children }) {
    return <html lang="en"><body>{children}</body></html>;
  }`;
const LAYOUT = `export const ensureStatic = 'navigation';${OPEN_LAYOUT}`;
const WORDS = 'export default function Words() { return <p>words</p>; }';
const BUTTON = `'use client';
  import { useState } from 'react';
  export const LIMIT = 3;
  export function Button() {
    const [count, setCount] = useState(0);
    return <button onClick={() => setCount(count + 1)}>{count}</button>;
  }`;
const MEMBERS = {
  'app/(members)/layout.tsx': OPEN_LAYOUT,
  'app/(members)/members/page.tsx': `export { Button as default } from '../../../parts/members-button.tsx';`,
  'parts/members-button.tsx': BUTTON,
};
const WAITS = `
  import { Suspense } from 'react';
  import { connection } from 'next/server';
  async function Late() { await connection(); return <p>late</p>; }
  export default function Page() { return <Suspense fallback="wait"><Late /></Suspense>; }`;

interface Built {
  /** Whether `next build` ended well. */
  ok: boolean;
  said: string;
  /** Whether there is a build that a server would take. */
  isServable: boolean;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Below the repository, where Next finds its packages; the files are written as TypeScript without types. */
async function build(files: Record<string, string>): Promise<Built> {
  mkdirSync(path.join(ROOT, '.next-test'), { recursive: true });
  const folder = mkdtempSync(path.join(ROOT, '.next-test', 'dead-buttons-'));
  folders.push(folder);
  const all = { ...files, 'next.config.ts': SETTINGS, 'package.json': '{ "type": "module" }' };
  for (const [name, text] of Object.entries(all)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const env: NodeJS.ProcessEnv = {
    ...systemEnvironment(),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [NEXT, 'build'], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({
        ok: error === null,
        said: stdout + stderr,
        isServable: existsSync(path.join(folder, '.next/BUILD_ID')),
      }),
    );
  });
}

/** What the build has said, without the spaces at the beginning of lines. */
const lines = (built: Built) => built.said.split('\n').map((line) => line.trim());

test('a build fails and names every client component of the reading group, and where it is imported', async () => {
  const built = await build({
    ...MEMBERS,
    'app/(site)/layout.tsx': `import { Button } from '../../parts/layout-button.tsx';
      export const ensureStatic = 'navigation';
      export default function Layout({ children }) {
        return <html lang="en"><body><Button />{children}</body></html>;
      }`,
    'app/(site)/page.tsx': WORDS,
    'app/(site)/error.tsx': `'use client';${WORDS}`,
    'app/(site)/never/page.tsx': `import { Nested } from '../../../parts/nested.tsx';
      export default function Page() { return <Nested isShown={false} />; }`,
    'app/(site)/package/page.tsx': `export { Widget as default } from 'a-package';`,
    'app/(site)/of-next/page.tsx': `
      import dynamic from 'next/dynamic'; import Form from 'next/form'; import Image from 'next/image';
      import Link from 'next/link'; import Script from 'next/script';
      const Late = dynamic(() => import('../page.tsx'));
      export default function Page() {
        return <><Late /><Form action="/" /><Image src="/a.png" alt="" width={1} height={1} />
          <Link href="/">home</Link><Script src="/a.js" /></>;
      }`,
    'parts/layout-button.tsx': BUTTON,
    'parts/nested.tsx': `import { Button } from './nested-button.tsx';
      export function Nested({ isShown }) { return isShown ? <Button /> : null; }`,
    'parts/nested-button.tsx': BUTTON,
    'node_modules/a-package/package.json':
      '{ "name": "a-package", "type": "module", "exports": "./index.js" }',
    'node_modules/a-package/index.js': `'use client'; export function Widget() { return 'widget'; }`,
  });
  expect(built).toMatchObject({ ok: false, isServable: false });
  const said = lines(built);
  const placeOf = (what: string) => said[said.findIndex((line) => line.endsWith(what)) + 1];
  expect(placeOf('parts/layout-button.tsx')).toMatch(/^in \S+app\/\(site\)\/layout$/);
  expect(placeOf('parts/nested-button.tsx')).toMatch(/^in \S+app\/\(site\)\/never\/page$/);
  expect(placeOf('node_modules/a-package/index.js')).toMatch(/^in \S+app\/\(site\)\/package\/page$/);
  expect(placeOf('app/(site)/error.tsx')).toMatch(/^in \S+app\/\(site\)\/error$/);
  for (const offered of ['next/dynamic', 'next/form', 'next/image', 'next/link', 'next/script']) {
    expect(placeOf(offered)).toMatch(/^in \S+app\/\(site\)\/of-next\/page$/);
  }
  expect(built.said).toContain('Make it an island (docs/islands.md)');
  expect(built.said).not.toContain('members-button');
});

test('a build fails and names the pages that only script would complete, or that may wait for a request', async () => {
  const built = await build({
    'app/(site)/(held)/layout.tsx': LAYOUT,
    'app/(site)/(held)/page.tsx': WORDS,
    'app/(site)/(held)/missing/page.tsx': `import { notFound } from 'next/navigation';
      export default function Page() { notFound(); }`,
    'app/(site)/(held)/missing-part/page.tsx': `
      import { notFound } from 'next/navigation'; import { Suspense } from 'react';
      async function Part() { notFound(); }
      export default function Page() { return <Suspense fallback="wait"><Part /></Suspense>; }`,
    'app/(site)/(open)/layout.tsx': OPEN_LAYOUT,
    'app/(site)/(open)/waits/page.tsx': WAITS,
    'app/(site)/(open)/finished/page.tsx': WORDS,
  });
  expect(built).toMatchObject({ ok: false, isServable: false });
  const said = lines(built);
  expect(said).toContain('in app/(site)/(open)/finished/page, app/(site)/(open)/waits/page');
  expect(said).toContain('in /missing, /missing-part');
});

test('a part that waits for a request fails the build where the layout asks for ensureStatic', async () => {
  const built = await build({ 'app/(site)/layout.tsx': LAYOUT, 'app/(site)/waits/page.tsx': WAITS });
  expect(built).toMatchObject({ ok: false });
  expect(built.said).toContain('Route "/waits"');
  expect(built.said).toContain('must be fully static');
});

test('a build passes with client components in other groups and as types, finished Suspense and redirects', async () => {
  const built = await build({
    ...MEMBERS,
    'app/global-error.tsx': `'use client';
      export default function GlobalError() { return <html lang="en"><body>failed</body></html>; }`,
    'app/(site)/layout.tsx': LAYOUT,
    'app/(site)/not-found.tsx': WORDS,
    'app/(site)/loading.tsx': WORDS,
    'app/(site)/page.tsx': `
      import { Suspense } from 'react';
      import type { Button } from '../../parts/members-button.tsx';
      async function Cached() { 'use cache'; return <p>{'cached '.repeat(4000)}</p>; }
      async function send() { 'use server'; }
      export default function Page() {
        return <form action={send}><Suspense fallback="wait"><Cached /></Suspense></form>;
      }`,
    'app/(site)/moved/page.tsx': `import { permanentRedirect } from 'next/navigation';
      export default function Page() { permanentRedirect('/'); }`,
    'app/(site)/words/[slug]/page.tsx': `
      export function generateStaticParams() { return [{ slug: 'plain' }, { slug: 'café au lait' }]; }
      export default async function Page({ params }) { return <p>{(await params).slug}</p>; }`,
  });
  expect(built.said).not.toContain('published without');
  expect(built).toMatchObject({ ok: true, isServable: true });
});
