/** What applying would do and has done, for whoever decides about it. */
import type { PermittedPlan } from './apply-schema.ts';
import type { Difference } from './change.ts';
import { differencesInWords } from './differences-in-words.ts';

/** The plan, and what stands in its way. */
export function applyText(plan: PermittedPlan, host: string): string[] {
  const { differences, deletions, losses, refused, named, kept, unknown } = plan;
  const rowsOf = (name: string) => losses.find((loss) => loss.name === name)?.rows ?? 0;
  return [
    ...(differences.length === 0
      ? [`${host} is as committed.`]
      : [`${host} differs from the repository in this, and would be brought back:`]),
    ...differencesInWords(differences),
    ...deletions.map(({ name }) => `Would be deleted: ${name} (${rowsInWords(rowsOf(name))}).`),
    ...named.map(({ name }) => `Would be deleted: ${name}.`),
    ...kept.map(
      ({ name }) => `Stays, though only the CMS has it: ${name}. To have it gone: --delete "${name}"`,
    ),
    ...unknown.map((name) => `--delete ${name}: nothing of this name would be deleted.`),
    ...(refused.length === 0
      ? []
      : [
          'Refused, because data would be lost. Take the field back into the repository with npm run schema:pull, or say',
          `that it may go: --delete ${refused.map(({ name }) => name).join(',')}`,
        ]),
  ];
}

/** What has come of it. */
export function leftText(left: readonly Difference[], host: string): string[] {
  if (left.length === 0) return [`Done. Compared again: ${host} is as committed.`];
  return [`Done, but ${host} still differs from the repository:`, ...differencesInWords(left)];
}

function rowsInWords(rows: number): string {
  if (rows === 0) return 'empty';
  return rows === 1 ? 'one row holds data' : `${rows} rows hold data`;
}
