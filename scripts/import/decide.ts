/** What happens to one record: decided from fingerprints alone. docs/import.md has the same as a table. */

/** What is known of one record. `null` stands for "there is none". */
export interface Facts {
  /** Fingerprint of what the record becomes now. */
  wanted: string;
  /** Fingerprint of what the CMS holds now. */
  current: string | null;
  /** Fingerprint of what an import wrote last. */
  written: string | null;
}

/** The verdict; `kept` and `conflict` say why. */
export type Verdict =
  | { action: 'create' | 'update' | 'same' }
  | { action: 'kept'; reason: 'edited in the CMS' | 'deleted in the CMS' }
  | { action: 'conflict'; reason: string };

/** An editor's work wins over a file that did not change; where both changed, neither is lost. */
export function decide({ wanted, current, written }: Facts, overwrite: boolean): Verdict {
  if (current === wanted) return { action: 'same' };
  if (overwrite || (current === null && written === null))
    return { action: current === null ? 'create' : 'update' };
  if (current === null) {
    return written === wanted
      ? { action: 'kept', reason: 'deleted in the CMS' }
      : conflict('the record changed, and was deleted in the CMS since the last import');
  }
  if (written === null)
    return conflict('the CMS has another item under this slug, which no import known here wrote');
  if (written === wanted) return { action: 'kept', reason: 'edited in the CMS' };
  if (written === current) return { action: 'update' };
  return conflict('the record changed, and was edited in the CMS since the last import');
}

function conflict(reason: string): Verdict {
  return { action: 'conflict', reason: `${reason}; left as it is (--overwrite takes the record)` };
}
