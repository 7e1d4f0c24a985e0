/** Which encoding of a page a reader is sent. */
import Negotiator from 'negotiator';

/** Encodings that are kept, best first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;

/** The encoding of a body. */
export type Encoding = (typeof ENCODINGS)[number];

/** Headers are few: browsers of one kind all send the same one. */
const decided = new Map<string, readonly Encoding[]>();

/** Most headers remembered; made-up ones must not fill the memory. Ours. */
const MAX_DECIDED = 100;

/**
 * The encodings that the reader takes, best first. Its weights only say which it refuses: what is kept compressed best
 * is the best for all. `identity` is always the last resort, also for a reader that refuses it, since an answer helps
 * more than 406.
 */
export function acceptedEncodings(header = ''): readonly Encoding[] {
  const known = decided.get(header);
  if (known) return known;
  const accepted = new Set(
    new Negotiator({ headers: { 'accept-encoding': header } }).encodings([...ENCODINGS]),
  );
  const encodings = ENCODINGS.filter((encoding) => encoding === 'identity' || accepted.has(encoding));
  if (decided.size < MAX_DECIDED) decided.set(header, encodings);
  return encodings;
}
