/** What the comparisons find, in one form for people, GitHub and programs. */

/** In order, the worst first. */
export const SEVERITIES = ['breaking', 'risky', 'safe'] as const;

/**
 * How bad a difference is for the site: `breaking` can leave a page without what it shows, `risky` changes what is
 * written or seen, `safe` touches nothing that is used.
 */
export type Severity = (typeof SEVERITIES)[number];

/** One thing in which the repository and the CMS disagree. The repository is what was, the CMS what is. */
export interface Difference {
  part: 'model' | 'configuration' | 'SDL' | 'types' | 'documents';
  /** In a few words: `field removed`, `permission withdrawn`. */
  kind: string;
  severity: Severity;
  /** What it is about: `articles.excerpt`. */
  where: string;
  /** The difference in words. Values of the configuration are never among them: they may be secret. */
  text: string;
  /** Collections and fields on which it bears, as documents name them: `articles`, `articles.excerpt`. */
  touches: readonly string[];
}

/** A place in a GraphQL document of the site. */
export interface DocumentUse {
  /** From the repository's root. */
  file: string;
  line: number;
  /** Name of the query or fragment that stands there. */
  document: string;
  /** Pages that ask it: `/articles/[slug]`. */
  pages: readonly string[];
}

/** A difference, and what breaks of it. */
export interface Change extends Difference {
  breaks: readonly DocumentUse[];
}
