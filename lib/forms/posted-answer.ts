/**
 * What came of a form that was sent without script, for the page that the same request is answered with. React has a
 * way of its own for that (`useActionState`), which Next 16.4 loses where a page was prepared at build: see
 * vercel/next.js#97784.
 */
import 'server-only';
import { headers } from 'next/headers';
import { NONCE_HEADER } from '../security/react-policy.ts';
import type { FormState } from './form-state.ts';

/** How long an answer waits for its page, in milliseconds: the page is rendered at once. */
const KEPT_MS = 10_000;

declare global {
  var vitrinePostedAnswers: Map<string, FormState> | undefined;
}

/** Kept globally, since Next may load this module more than once. */
function answers(): Map<string, FormState> {
  globalThis.vitrinePostedAnswers ??= new Map();
  return globalThis.vitrinePostedAnswers;
}

/** Keeps the answer for the page of this request. */
export async function keepAnswer(state: FormState): Promise<void> {
  const key = await requestKey();
  if (key === null) return;
  answers().set(key, state);
  setTimeout(() => answers().delete(key), KEPT_MS).unref();
}

/** The answer that was kept by this request; null where nothing was sent with it. */
export async function postedAnswer(): Promise<FormState | null> {
  return answers().get((await requestKey()) ?? '') ?? null;
}

/** Every request has a nonce of its own, which nobody but `proxy.ts` says. */
async function requestKey(): Promise<string | null> {
  return (await headers()).get(NONCE_HEADER);
}
