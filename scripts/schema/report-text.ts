/** The report for people: at a terminal, and as the summary of a run on GitHub. */
import { type Change, type DocumentUse, SEVERITIES } from './change.ts';
import type { Report } from './check.ts';

/** The report as lines of text, ending with the verdict. */
export function textReport(report: Report): string {
  const lines = SEVERITIES.flatMap((severity) => {
    const changes = report.changes.filter((change) => change.severity === severity);
    return changes.length === 0 ? [] : ['', severity, ...changes.flatMap(changeLines)];
  });
  return [...lines.slice(1), ...(lines.length > 0 ? [''] : []), ...report.notes, verdict(report)].join('\n');
}

/** One sentence that says whether all agree. */
export function verdict({ cms, changes }: Report): string {
  if (changes.length === 0)
    return `schema.yaml, directus/config, schema.graphql, lib/generated and ${cms} agree.`;
  const counts = SEVERITIES.map((severity) => {
    const count = changes.filter((change) => change.severity === severity).length;
    return `${count} ${severity}`;
  });
  return `The repository and ${cms} disagree: ${counts.join(', ')}.`;
}

/** The change in one line, without what it breaks. */
export function changeLine({ kind, where, text }: Change): string {
  return `${where}: ${kind}${text ? ` (${text})` : ''}`;
}

/** `lib/reads/articles.ts:31 Article → /articles/[slug]` */
export function useLine({ file, line, document, pages }: DocumentUse): string {
  return `${file}:${line} ${document}${pages.length > 0 ? ` → ${pages.join(', ')}` : ''}`;
}

function changeLines(change: Change): string[] {
  return [`  ${changeLine(change)}`, ...change.breaks.map((use) => `      ${useLine(use)}`)];
}
