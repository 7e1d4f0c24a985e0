/** What the checks find in the reading group, and how a developer is told. */
import { READING_GROUPS } from '../reading-group.ts';

/** Something in the reading group that does not work without script. */
export interface Finding {
  /** The file, the import of Next's, or the fault. */
  what: string;
  /** Where it was met: segments like `app/(site)/articles/page`, or addresses of rendered pages. */
  where: readonly string[];
  /** What to do instead. */
  advice: string;
}

/** Places that are named of each finding; one in the layout would else name every page. */
const PLACES_NAMED = 5;

/** All findings in words for a terminal, one below the other. */
export function report(findings: readonly Finding[]): string {
  const parts = findings.map(
    ({ what, where, advice }) => `  ${what}\n    in ${places(where)}\n    ${advice}\n`,
  );
  return [
    `The pages of ${folders()} are published without the framework's script, and this needs it:\n`,
    ...parts,
  ].join('\n');
}

/** The folders of the group, in words. */
export function folders(): string {
  return READING_GROUPS.map((group) => `app/${group}`).join(' and ');
}

function places(where: readonly string[]): string {
  const named = where.slice(0, PLACES_NAMED).join(', ');
  return where.length > PLACES_NAMED ? `${named} and ${where.length - PLACES_NAMED} more` : named;
}
