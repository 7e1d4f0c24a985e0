/**
 * Which files of `app/` send which operation. Each is bundled as Next would, without what it does not call; the
 * documents that are left are those that it can send.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What Next starts from: docs of Next, "File-system conventions". */
const ENTRIES = ['app/**/{page,route,layout,not-found,robots,manifest,sitemap}.{ts,tsx}', 'proxy.ts'];
const OPERATION = /\bquery (\w+)\b/g;

/** A document that nobody uses has no effect, which esbuild can't know; and the generated module holds them all. */
const unusedDocumentsGo: Plugin = {
  name: 'unused-documents-go',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lib[\\/]generated[\\/]gql\.ts$/ }, () => ({
      contents: 'export const graphql = (text) => text;',
    }));
    onLoad({ filter: /[\\/]lib[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll('= graphql(', '= /* @__PURE__ */ graphql('),
      loader: 'ts',
    }));
  },
};

/**
 * Entry files by the name of the operation that they send, sorted: `app/(site)/articles/[slug]/page.tsx`. What a layout
 * sends stands under the layout.
 *
 * @param root absolute
 */
export async function pagesUsing(root: string): Promise<Map<string, string[]>> {
  const entryPoints = globSync(ENTRIES, { cwd: root }).map(withSlashes).sort();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'pages-using', // nothing is written there
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    plugins: [unusedDocumentsGo],
    logLevel: 'silent',
  });
  const users = new Map<string, string[]>();
  for (const { path: file, text } of outputFiles) {
    const entry = metafile.outputs[withSlashes(path.relative(root, file))]?.entryPoint;
    if (!entry) continue;
    for (const name of new Set(Array.from(text.matchAll(OPERATION), ([, found]) => found ?? ''))) {
      users.set(name, [...(users.get(name) ?? []), entry].sort());
    }
  }
  return users;
}

function withSlashes(file: string): string {
  return file.replaceAll(path.sep, '/');
}
