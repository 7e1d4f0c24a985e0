/** The values between which a field lets an editor choose. */
import { z } from 'zod';

const options = z.looseObject({ choices: z.array(z.looseObject({ value: z.unknown() })).nullish() });

/** The values of a field's `meta.options.choices`, as text. */
export function choicesOf(meta: Record<string, unknown> | null | undefined): Set<string> {
  const read = options.safeParse(meta?.options);
  return new Set(read.data?.choices?.map(({ value }) => String(value)) ?? []);
}
