/**
 * Which client components the reading group has. The manifests name every one that a page imports, its layouts and
 * their not-found, loading and error files, directly or not: also one that is rendered for few readers or for none.
 */
import { type ClientReferences, NEXT_OWN_CLIENT_MODULES } from '../next-internals.ts';
import type { Finding } from './finding.ts';

/** A page of the reading group and what the build says of its client components. */
export interface PageReferences {
  /** Its segment: `app/(site)/articles/page`. */
  page: string;
  references: ClientReferences;
}

type Verdict = Pick<Finding, 'what' | 'advice'>;

const CLIENT_COMPONENT =
  'A client component. Make it an island (docs/islands.md), or move the page to a group of its own.';

const NEXT_DYNAMIC: Verdict = {
  what: 'next/dynamic',
  advice: 'Import the component itself: a server component costs the reader no script that could come later.',
};

/** What Next offers to pages, by module. All of it is refused; without script each is at best the plain element. */
const OFFERED_BY_NEXT = new Map<string, Verdict>([
  ['client/script', { what: 'next/script', advice: 'It never runs. Write an island (docs/islands.md).' }],
  [
    'client/app-dir/link',
    {
      what: 'next/link',
      advice:
        'Write <a href>: that is what is left of it, and where script runs it fetches pages ahead twice.',
    },
  ],
  [
    'client/app-dir/form',
    { what: 'next/form', advice: 'Write <form action>: that is what is left of it without script.' },
  ],
  [
    'client/image-component',
    {
      what: 'next/image',
      advice:
        'Use components/picture.tsx: the style attributes of next/image are refused by the page’s policy.',
    },
  ],
  ['shared/lib/lazy-dynamic/dynamic-bailout-to-csr', NEXT_DYNAMIC],
  ['shared/lib/lazy-dynamic/preload-chunks', NEXT_DYNAMIC],
]);

/** Every client component of these pages once, with the segments that import it. */
export function clientFindings(pages: readonly PageReferences[]): Finding[] {
  const places = new Map<string, Set<string>>();
  const verdicts = new Map<string, Verdict>();
  for (const { page, references } of pages) {
    for (const [module, { chunks }] of Object.entries(references.clientModules)) {
      const verdict = judge(module);
      if (!verdict) continue;
      verdicts.set(verdict.what, verdict);
      const where = places.get(verdict.what) ?? new Set();
      for (const place of importersOf(chunks, references, page)) where.add(place);
      places.set(verdict.what, where);
    }
  }
  return [...verdicts.values()].map((verdict) => ({
    ...verdict,
    where: [...(places.get(verdict.what) ?? [])].sort(),
  }));
}

/** Null for what is no matter: Next's own, and `app/global-error`, which is in every manifest and no reading page. */
function judge(module: string): Verdict | null {
  const ofNext = /\/node_modules\/next\/dist\/(?:esm\/)?(.+)\.js$/.exec(module)?.[1];
  if (ofNext !== undefined && NEXT_OWN_CLIENT_MODULES.has(ofNext)) return null;
  const file = fileOf(module);
  if (/(^|\/)app\/global-error\.[jt]sx?$/.test(file)) return null;
  const offered = ofNext === undefined ? undefined : OFFERED_BY_NEXT.get(ofNext);
  return offered ?? { what: file, advice: CLIENT_COMPONENT };
}

/** The segments that load just what the module loads; where that says nothing, the page. */
function importersOf(chunks: readonly string[], references: ClientReferences, page: string): string[] {
  const importers = Object.entries(references.entryJSFiles).flatMap(([segment, files]) =>
    files.length > 0 &&
    files.length === chunks.length &&
    files.every((file, at) => chunks[at]?.endsWith(file))
      ? [fileOf(segment)]
      : [],
  );
  return importers.length > 0 ? importers : [page];
}

/** `[project]/components/x.tsx` to `components/x.tsx`. */
function fileOf(module: string): string {
  return module.replace(/^\[project\]\//, '');
}
