/** Posts a signed body to the site. Bounded in time and in what is read; follows no redirect. */
import { CORRELATION_ID_HEADER, IDEMPOTENCY_KEY_HEADER, SIGNATURE_HEADER } from '../../contract/headers.ts';
import { sign } from '../../contract/signature.ts';
import { reasonOf } from '../log.ts';
import { within } from '../within.ts';
import type { SiteAnswer } from './classify-answer.ts';
import { failed, type Result } from './failure.ts';
import { readBounded } from './read-bounded.ts';

/** How long the site may take, in ms. Standard Webhooks 1.0.0 advises 15 to 30 s. */
const TIMEOUT_MS = 15_000;
/** Largest answer that is read, in bytes. Ours: 1,000 paths of an inspection with their tags are under 1 MB. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Where the site is and what signs for it. */
export interface SiteAccess {
  url: string;
  secret: string;
  fetch: typeof fetch;
}

/** What every signed body carries. */
interface SignedBody {
  id: string;
  correlationId: string;
}

/** The site's answer whatever it says, or that there was none. */
export async function signedPost(
  path: '/api/revalidate' | '/api/inspect',
  body: SignedBody,
  { url, secret, fetch }: SiteAccess,
  signal: AbortSignal,
): Promise<Result<SiteAnswer>> {
  const text = JSON.stringify(body);
  try {
    return await within(TIMEOUT_MS, signal, async (bound) => {
      const response = await fetch(url + path, {
        method: 'POST',
        redirect: 'manual',
        signal: bound,
        headers: {
          'Content-Type': 'application/json',
          [SIGNATURE_HEADER]: sign(text, secret),
          [IDEMPOTENCY_KEY_HEADER]: body.id,
          [CORRELATION_ID_HEADER]: body.correlationId,
        },
        body: text,
      });
      return { ok: true, value: { status: response.status, body: parsed(await textOf(response)) } };
    });
  } catch (error) {
    return failed('unreachable', `The site does not answer at ${url}: ${reasonOf(error)}`);
  }
}

async function textOf(response: Response): Promise<string> {
  const chunks: string[] = [];
  await readBounded(response, MAX_ANSWER_BYTES, (text) => chunks.push(text));
  return chunks.join('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
