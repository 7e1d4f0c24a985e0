/** Judges what can be told of a GraphQL document by its text. Each text is read once, whoever sends it. */
import type { DocumentNode } from 'graphql';
import { BoundedMap } from './bounded-map.ts';
import { LIMITS } from './limits.ts';
import { argumentsOf, measure, parseBounded } from './measure-document.ts';
import { exceeds, type Refusal, tooManyTokens } from './refusal.ts';
import { judgeFilter } from './weigh.ts';

/** A document, its refusal, or neither: what is no GraphQL, Directus refuses in its own words. */
export interface Judged {
  refusal: Refusal | null;
  document: DocumentNode | null;
}

/** Texts that are remembered, none longer than `LIMITS.characters`. Ours: the site has 32; one of 800 tokens takes about 100 KB. */
const REMEMBERED = 100;

const remembered = new BoundedMap<Judged>(REMEMBERED);

/** @param sha256 of the text */
export function judgeDocument(text: string, sha256: string): Judged {
  return remembered.take(sha256, () => judgeText(text));
}

function judgeText(text: string): Judged {
  const parsed = parseBounded(text, LIMITS.tokens);
  if (!parsed.document) {
    return { document: null, refusal: parsed.because === 'tokens' ? tooManyTokens() : null };
  }
  const { depth, aliases, directives } = measure(parsed.document);
  const refusal =
    exceeds('depth', depth) ??
    exceeds('aliases', aliases) ??
    exceeds('directives', directives) ??
    firstRefusal(argumentsOf(parsed.document));
  return { document: refusal ? null : parsed.document, refusal };
}

function firstRefusal(values: Iterable<unknown>): Refusal | null {
  for (const value of values) {
    const refusal = judgeFilter(value);
    if (refusal) return refusal;
  }
  return null;
}
