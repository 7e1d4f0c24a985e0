/** What became of every record, for the person who started the import. */
import type { Refusal } from './read-records.ts';
import type { Collection } from './wanted.ts';

/** The result for one file of records. */
export interface Outcome {
  collection: Collection;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Edited or deleted in the CMS, with a record that did not change. */
  kept: Refusal[];
  /** Records that were not taken, with the reason. */
  refused: Refusal[];
  /** Records that were taken with something changed or left out. */
  notes: Refusal[];
  leftOut: { links: number; pictures: number };
}

/** The result of an import. */
export interface Report {
  outcomes: Outcome[];
  related: { collection: string; created: number }[];
  pictures: { uploaded: number; there: number };
  /** What was refused beside the records: a person, a picture. */
  refusedParts: Refusal[];
  dryRun: boolean;
  seconds: number;
}

/** An outcome to which nothing has happened yet. */
export function emptyOutcome(collection: Collection, read: number, refused: Refusal[]): Outcome {
  const none = {
    created: 0,
    updated: 0,
    unchanged: 0,
    kept: [],
    notes: [],
    leftOut: { links: 0, pictures: 0 },
  };
  return { collection, read, ...none, refused: [...refused] };
}

/** 0 when every record was taken, 1 when some were not. */
export function exitCode({ outcomes }: Report): 0 | 1 {
  return outcomes.some(({ refused }) => refused.length > 0) ? 1 : 0;
}

/** The report as lines of text. */
export function reportLines(report: Report): string[] {
  const { outcomes, related, pictures, refusedParts, dryRun, seconds } = report;
  const verb = dryRun ? 'would be ' : '';
  const made = related
    .filter(({ created }) => created > 0)
    .map(({ collection, created }) => `${created} ${collection}`);
  return [
    ...(dryRun ? ['Nothing was written (--dry-run).'] : []),
    ...outcomes.map(
      (one) =>
        `${one.collection}: ${one.read} read, ${one.created} ${verb}created, ${one.updated} ${verb}updated, ` +
        `${one.unchanged} unchanged, ${one.kept.length} kept as they are in the CMS, ${one.refused.length} not taken`,
    ),
    ...(made.length > 0 ? [`beside them ${verb}created: ${made.join(', ')}`] : []),
    `pictures: ${pictures.uploaded} ${verb}uploaded, ${pictures.there} there already`,
    ...outcomes.flatMap(({ collection, leftOut }) =>
      leftOut.links + leftOut.pictures > 0
        ? [
            `left out of the text of ${collection}: ${leftOut.pictures} pictures that are not here, ` +
              `${leftOut.links} links that lead nowhere here (their words stay)`,
          ]
        : [],
    ),
    ...section(
      'Kept as they are in the CMS',
      outcomes.flatMap((one) => labelled(one.collection, one.kept)),
    ),
    ...section(
      'Taken, but',
      outcomes.flatMap((one) => labelled(one.collection, one.notes)),
    ),
    ...section('Refused by the CMS beside the records', refusedParts),
    ...section(
      'Not taken',
      outcomes.flatMap((one) => labelled(one.collection, one.refused)),
    ),
    `done in ${seconds.toFixed(1)} s`,
  ];
}

function labelled(collection: Collection, list: Refusal[]): Refusal[] {
  return list.map(({ record, reason }) => ({ record: `${collection} ${record}`, reason }));
}

function section(title: string, list: Refusal[]): string[] {
  return list.length > 0
    ? ['', `${title}:`, ...list.map(({ record, reason }) => `  ${record}: ${reason}`), '']
    : [];
}
