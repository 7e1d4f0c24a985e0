/** What a form shows of the last time it was sent. It crosses between server and browser, so it is plain data. */
export interface FormState {
  /** What went wrong, as a whole; null before anything was sent. */
  problem: string | null;
  /** What to mend, by field. */
  errors: Readonly<Record<string, string>>;
  /** What was typed, by field, so that nobody types it twice. */
  values: Readonly<Record<string, string>>;
  /** The stamp to send along next time; null for the one that the page came with. */
  stamp: string | null;
}

/** A form as it is opened. */
export const NOTHING_SENT: FormState = { problem: null, errors: {}, values: {}, stamp: null };
