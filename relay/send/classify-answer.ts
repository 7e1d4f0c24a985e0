/** What an answer of the site means for a delivery. Pure. */
import { z } from 'zod';
import { type Failure, failed } from './failure.ts';

/** What came: a status, and the body as far as it was JSON. */
export interface SiteAnswer {
  status: number;
  body: unknown;
}

/** `again`: the key was used for other bytes, so sign once more under a new one. */
export type Verdict =
  | { kind: 'done' }
  | { kind: 'again'; failure: Failure }
  | { kind: 'failed'; failure: Failure };

const said = z.object({ status: z.string().optional(), message: z.string().optional() });

/** Statuses by which the site says that it is the body's fault. */
const REFUSALS: ReadonlySet<number> = new Set([400, 405, 409, 413, 415, 422]);

/**
 * Done only where the site itself says so: a login page of something in front of it is answered 200 as well.
 * A redirect is a failure (Standard Webhooks 1.0.0): a signed body goes where it was addressed to or nowhere.
 */
export function classifyPurge(answer: SiteAnswer): Verdict {
  const words = said.safeParse(answer.body).data;
  if (answer.status === 200 && (words?.status === 'revalidated' || words?.status === 'duplicate')) {
    return { kind: 'done' };
  }
  const { failure } = failureOf(answer);
  return { kind: answer.status === 409 ? 'again' : 'failed', failure };
}

/** The failure that an answer stands for which is not the one hoped for. */
export function failureOf({ status, body }: SiteAnswer): { ok: false; failure: Failure } {
  const message = said.safeParse(body).data?.message;
  const words = message === undefined ? '' : `: ${message}`;
  if (status === 401) return failed('unauthorized', `The site refuses the signature (401)${words}`);
  if (REFUSALS.has(status)) return failed('rejected', `The site refuses the body (${status})${words}`);
  if (status >= 300 && status < 400)
    return failed('unavailable', `The site redirects (${status}); set SITE_URL to where it is`);
  if (status >= 200 && status < 300)
    return failed('unavailable', `Something answers ${status} that is not the site; check SITE_URL`);
  return failed('unavailable', `The site cannot take it now (${status})${words}`);
}
