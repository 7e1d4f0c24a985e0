/**
 * Decides what becomes of a form that was sent. What looks like a program's is answered as if it had been taken, so
 * that nobody learns from the answer how to do better; everybody else is told what happened.
 */
import type { z } from 'zod';
import { STAMP_FIELD, TRAP_FIELD } from './field-names.ts';
import type { FormState } from './form-state.ts';
import type { RateLimit } from './rate-limit.ts';
import { judgeStamp, makeStamp } from './stamp.ts';

/** What became of handing it on. `present`: it was there already, which is not for the sender to know. */
export type Left = 'stored' | 'present' | 'unavailable';

/** One form: its name, what it takes, and what it does with that. */
export interface Form<Values> {
  kind: string;
  schema: z.ZodType<Values, Record<string, unknown>>;
  leave(values: Values): Promise<Left>;
}

/** What deciding needs of the world. */
export interface FormPorts {
  /** The first signs, any may have signed. */
  keys: readonly [Uint8Array, ...Uint8Array[]];
  /** Whom it is counted under. */
  address: string;
  limit: RateLimit;
  now(): number;
}

/** Taken, or seemingly so; or what the form has to say. */
export type Received = { taken: true } | { taken: false; state: FormState };

/** Receives one form. */
export async function receiveForm<Values>(
  data: FormData,
  form: Form<Values>,
  { keys, address, limit, now }: FormPorts,
): Promise<Received> {
  const { [TRAP_FIELD]: trap = '', [STAMP_FIELD]: stamp = '', ...values } = textsOf(data);
  const verdict = judgeStamp(stamp, form.kind, keys, now());
  if (trap !== '' || verdict === 'early') return { taken: true };

  const refused = (problem: string, errors: Record<string, string> = {}): Received => {
    const next = verdict === 'old' ? makeStamp(form.kind, keys[0], now()) : stamp;
    return { taken: false, state: { problem, errors, values, stamp: next } };
  };

  const parsed = form.schema.safeParse(values);
  if (!parsed.success) return refused('Nothing was sent yet. Please look at:', errorsOf(parsed.error));
  if (verdict === 'old')
    return refused('This page had been open for very long. Nothing is lost: please send it once more.');

  const waitMs = await limit.take(address);
  if (waitMs > 0) return refused(`Too much has come in from here. Please try again ${waitInWords(waitMs)}.`);
  if ((await form.leave(parsed.data)) !== 'unavailable') return { taken: true };
  await limit.giveBack(address);
  return refused(
    'This could not be taken: the system behind the form does not answer. Please try again later.',
  );
}

/** Texts by name; what has the name of Next's own fields, or is a file, is none. */
function textsOf(data: FormData): Record<string, string> {
  const texts = [...data].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !name.startsWith('$') ? [[name, value.replaceAll('\r\n', '\n')]] : [],
  );
  return Object.fromEntries(texts);
}

/** The first thing to mend of each field. */
function errorsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path.join('.'), message]));
}

/** A whole number of minutes, rounded up: `in 3 minutes`. */
function waitInWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
}
