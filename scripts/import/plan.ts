/** Maps the records of one file and decides what happens to each. Writes nothing. */
import type { Current } from './current-state.ts';
import { decide } from './decide.ts';
import type { Ledger } from './ledger.ts';
import type { Mapped } from './map-article.ts';
import type { Records } from './read-records.ts';
import { emptyOutcome, type Outcome } from './report.ts';
import { slugOf } from './slugs.ts';
import { type Collection, fingerprint, type Wanted } from './wanted.ts';

/** A record that is to be written; `current` is null for a new item. */
export interface Write {
  wanted: Wanted;
  current: Current | null;
}

/** What is to be written for one file, and the outcome so far. */
export interface Plan {
  collection: Collection;
  writes: Write[];
  /** Items that are as they should be; the ledger learns of them. */
  same: Write[];
  outcome: Outcome;
}

/** What a plan is made from. */
export interface Planning<T> {
  collection: Collection;
  records: Records<T>;
  map: (record: T, slug: string) => Mapped;
  current: Current[];
  ledger: Ledger;
  overwrite: boolean;
}

/** Decides on every record; what is not taken is in the outcome with its reason. */
export function plan<T extends { slug: string }>(task: Planning<T>): Plan {
  const { collection, records, ledger, overwrite } = task;
  const outcome = emptyOutcome(collection, records.read, records.refused);
  const byId = new Map(task.current.map((item) => [item.id, item]));
  const bySlug = new Map(task.current.map((item) => [item.slug, item]));
  const result: Plan = { collection, writes: [], same: [], outcome };
  const seen = new Map<string, string>();

  for (const record of records.taken) {
    const refuse = (reason: string) => outcome.refused.push({ record: record.slug, reason });
    const slug = slugOf(record.slug);
    if (slug === null) {
      refuse('slug: holds no letter or digit of a to z, 0 to 9');
      continue;
    }
    const before = seen.get(slug);
    if (before !== undefined) {
      refuse(`slug: becomes "${slug}" like that of ${before}, which was taken`);
      continue;
    }
    const mapped = task.map(record, slug);
    if ('problem' in mapped) {
      refuse(mapped.problem);
      continue;
    }
    seen.set(slug, record.slug === slug ? 'an earlier record' : `"${record.slug}"`);

    const { wanted } = mapped;
    const entry = ledger[collection][slug];
    const current = (entry && byId.get(entry.id)) ?? bySlug.get(slug) ?? null;
    const facts = {
      wanted: fingerprint(wanted),
      current: current && fingerprint(current),
      written: entry?.written ?? null,
    };
    const verdict = decide(facts, overwrite);
    if (verdict.action === 'conflict') refuse(verdict.reason);
    else if (verdict.action === 'kept') outcome.kept.push({ record: slug, reason: verdict.reason });
    else if (verdict.action === 'same') result.same.push({ wanted, current });
    else result.writes.push({ wanted, current });
    if (verdict.action !== 'conflict') {
      for (const reason of wanted.notes) outcome.notes.push({ record: slug, reason });
      outcome.leftOut.links += wanted.leftOut.links;
      outcome.leftOut.pictures += wanted.leftOut.pictures;
    }
  }
  outcome.unchanged = result.same.length;
  return result;
}
