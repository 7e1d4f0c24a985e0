/**
 * A snapshot as YAML in the form in which Directus writes it, by js-yaml: so that what has not changed keeps its lines,
 * whoever wrote it before.
 */
import { Document, isCollection, visit } from 'yaml';
import type { Snapshot } from './snapshot.ts';

/** Longest line in characters, and the least that is left to a text however far it is indented: js-yaml's defaults. */
const LINE = 80;
const LEAST = 40;
const INDENT = 2;
/** What YAML 1.1 takes for a boolean; js-yaml quotes it for those who read that. */
const OLD_BOOLEAN = /^(?:y|n|yes|no|on|off)$/i;

/** The text of `schema.yaml`. */
export function snapshotYaml(snapshot: Snapshot): string {
  const document = new Document(snapshot, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const room = Math.max(LEAST, LINE - INDENT * path.filter(isCollection).length);
      if (OLD_BOOLEAN.test(node.value)) node.type = 'QUOTE_SINGLE';
      else if (!node.value.includes('\n') && node.value.length > room) node.type = 'BLOCK_FOLDED';
    },
  });
  return document.toString({ lineWidth: LINE, singleQuote: true });
}
