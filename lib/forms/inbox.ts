import 'server-only';
import { z } from 'zod';
import { env } from '../env.ts';
import type { Left } from './receive-form.ts';

/** Longest time for one answer of the CMS, in milliseconds. */
const TIMEOUT_MS = 8_000;

const refusal = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })),
});

/**
 * Writes to the CMS with the token that can only write. What was sent appears in no log.
 *
 * @param path below `/items`: a collection to leave an item in, or an item to change
 */
export async function writeToInbox(
  method: 'POST' | 'PATCH',
  path: string,
  item: Record<string, unknown>,
): Promise<Left | 'absent'> {
  try {
    const answer = await fetch(`${env.DIRECTUS_URL}/items/${path}`, {
      method,
      headers: { authorization: `Bearer ${env.DIRECTUS_FORMS_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(item),
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.ok) return 'stored';
    const codes = codesOf(await answer.text());
    if (codes.includes('RECORD_NOT_UNIQUE')) return 'present';
    // What is not there and what may not be touched are one to whoever may not read.
    if (method === 'PATCH' && codes.includes('FORBIDDEN')) return 'absent';
    console.error(`A form could not be handed on: the CMS answered ${answer.status} (${codes.join(', ')})`);
  } catch (error) {
    console.error(`A form could not be handed on: ${error instanceof Error ? error.message : 'no answer'}`);
  }
  return 'unavailable';
}

function codesOf(text: string): string[] {
  try {
    return refusal.parse(JSON.parse(text)).errors.map(({ extensions }) => extensions.code);
  } catch {
    return [];
  }
}
