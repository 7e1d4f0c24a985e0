/** The operations that the site sends, and where they are written. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One operation. */
export interface SiteOperation {
  name: string;
  /** The exact text that is sent, with the fragments. */
  text: string;
  /** Declared maxima of its variables: a comment in the document, `# $limit: at most 20`. */
  declared: Record<string, number>;
  /** Relative to the repository, with slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
}

const DOCUMENT = /graphql\(`([^`]*)`\)/g;
const NAME = /\bquery (\w+)/;
const AT_MOST = /# \$(\w+): at most (\d+)/g;

/**
 * All of them, by name.
 *
 * @param root absolute
 * @param generated what the module `lib/generated/graphql.ts` exports
 * @throws Error when what is written and what is generated differ
 */
export function siteOperations(root: string, generated: object): SiteOperation[] {
  const written = globSync('lib/**/*.ts', { cwd: root, exclude: ['lib/generated/**'] }).flatMap((file) =>
    writtenIn(readFileSync(path.join(root, file), 'utf8'), file.replaceAll(path.sep, '/')),
  );
  const texts = new Map(textsOf(generated).map((text) => [NAME.exec(text)?.[1] ?? '', text]));
  const operations = written
    .map((one) => ({ ...one, text: texts.get(one.name) ?? '' }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const missing = operations.find(({ text }) => text === '');
  if (missing || texts.size !== operations.length) {
    throw new Error(
      `lib/generated is not of these documents (${missing?.name ?? 'one too many'}); run npm run codegen`,
    );
  }
  return operations;
}

function writtenIn(source: string, file: string): Omit<SiteOperation, 'text'>[] {
  return Array.from(source.matchAll(DOCUMENT)).flatMap(({ 1: text = '', index }) => {
    const name = NAME.exec(text)?.[1];
    if (name === undefined) return [];
    const line = source.slice(0, index).split('\n').length;
    const declared = Object.fromEntries(
      Array.from(text.matchAll(AT_MOST), ([, variable, most]) => [variable, Number(most)]),
    );
    return [{ name, declared, file, line }];
  });
}

/** Each generated document is a string with a type. */
function textsOf(generated: object): string[] {
  return Object.values(generated).flatMap((one: unknown) =>
    one instanceof String && NAME.test(one.toString()) ? [one.toString()] : [],
  );
}
