/** The report for GitHub: annotations on the lines of a pull request, and a summary in Markdown. */
import type { Change, DocumentUse, Severity } from './change.ts';
import type { Report } from './check.ts';
import { changeLine, useLine, verdict } from './report-text.ts';
import { linesOf } from './snapshot.ts';

const COMMAND: Record<Severity, string> = { breaking: 'error', risky: 'warning', safe: 'notice' };

/**
 * Workflow commands, one a line: on each document that breaks, or else on schema.yaml.
 *
 * @param snapshotText schema.yaml, for its lines
 */
export function githubAnnotations({ changes }: Report, snapshotText: string): string[] {
  const lines = linesOf(snapshotText);
  return changes.flatMap((change) => {
    const command = COMMAND[change.severity];
    if (change.breaks.length === 0) return [annotation(command, placeOf(change, lines), changeLine(change))];
    return change.breaks.map((use) => annotation(command, use, `${changeLine(change)}${onPages(use)}`));
  });
}

/** A summary in Markdown. */
export function githubSummary(report: Report): string {
  const rows = report.changes.map((change) =>
    [
      change.severity,
      `\`${change.where}\``,
      changeWords(change),
      change.breaks.map((use) => `\`${useLine(use)}\``).join('<br>'),
    ]
      .map(inCell)
      .join(' | '),
  );
  const table = [
    '| | where | what | breaks |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ];
  return [
    '### Model',
    '',
    ...report.notes,
    verdict(report),
    ...(rows.length > 0 ? ['', ...table] : []),
    '',
  ].join('\n');
}

/** An annotation on a line of a file, escaped as the runner reads it. */
export function annotation(
  command: string,
  { file, line }: { file: string; line: number },
  message: string,
): string {
  return `::${command} file=${asProperty(file)},line=${line},title=Model::${asMessage(message)}`;
}

/** Percent-encoding of actions/toolkit, `packages/core/src/command.ts`. */
function asMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function asProperty(text: string): string {
  return asMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function placeOf(
  { part, kind, where }: Change,
  lines: ReadonlyMap<string, number>,
): { file: string; line: number } {
  if (part === 'types') return { file: where, line: 1 };
  if (part === 'SDL') return { file: 'schema.graphql', line: 1 };
  if (part === 'configuration') return { file: `directus/config/${configuredAs(kind)}.json`, line: 1 };
  return { file: 'schema.yaml', line: lines.get(where) ?? 1 };
}

/** `permission widened` stands in permissions.json, `policy changed` in policies.json. */
function configuredAs(kind: string): string {
  const [one = ''] = kind.split(' ');
  return one === 'policy' ? 'policies' : `${one}s`;
}

function onPages({ pages }: DocumentUse): string {
  return pages.length > 0 ? `; used by ${pages.join(', ')}` : '';
}

function changeWords({ kind, text }: Change): string {
  return text ? `${kind} (${text})` : kind;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
