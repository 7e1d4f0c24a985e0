/** The GraphQL documents of the site, each with the place where it stands. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefinitionNode, parse, Source, visit } from 'graphql';

/** A query or a fragment. */
export interface SiteDocument {
  /** From the repository's root. */
  file: string;
  /** Line of the file on which the document's text begins. */
  line: number;
  name: string;
  definition: DefinitionNode;
  /** Fragments that it spreads itself. */
  spreads: readonly string[];
}

/** What stands between `graphql(` and the end of the template. */
const DOCUMENT = /\bgraphql\(\s*`([^`]*)`/g;

/** Every document below `lib/`, as codegen finds them. */
export function readDocuments(root: string): SiteDocument[] {
  return globSync('lib/**/*.ts', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith('lib/generated/'))
    .sort()
    .flatMap((file) => documentsIn(file, readFileSync(path.join(root, file), 'utf8')));
}

/** The documents of one file. @throws GraphQLError when one is not GraphQL */
export function documentsIn(file: string, text: string): SiteDocument[] {
  return [...text.matchAll(DOCUMENT)].flatMap((match) => {
    const [whole, body = ''] = match;
    const begin = match.index + whole.indexOf(body);
    const line = text.slice(0, begin).split('\n').length;
    return parse(new Source(body, file)).definitions.map((definition) => ({
      file,
      line,
      name: 'name' in definition ? (definition.name?.value ?? '') : '',
      definition,
      spreads: spreadsOf(definition),
    }));
  });
}

/** The line of a file on which a node of a document stands. */
export function lineOf(document: SiteDocument, node: { loc?: { startToken: { line: number } } }): number {
  return document.line + (node.loc?.startToken.line ?? 1) - 1;
}

function spreadsOf(definition: DefinitionNode): string[] {
  const spreads = new Set<string>();
  visit(definition, { FragmentSpread: (node) => void spreads.add(node.name.value) });
  return [...spreads];
}
