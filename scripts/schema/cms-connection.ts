/** Speaks to the CMS that is compared. It only reads, and says in one sentence why it could not. */
import { z } from 'zod';
import { CouldNotCompare } from './could-not-compare.ts';

/** Where the CMS is and what opens it. */
export interface CmsAddress {
  /** Without a slash at the end. */
  url: string;
  /** An administrator's. */
  token: string;
}

/** An administrator of the CMS, by token or by account. */
export type Administrator = { token: string } | { email: string; password: string };

const session = z.object({ data: z.object({ access_token: z.string() }) });
const envelope = z.object({ data: z.unknown() });

/** Patience with one answer in milliseconds; a snapshot takes a second. */
const LONGEST_ANSWER_MS = 30_000;

/** The CMS with a token; signs in where there is none. @throws CouldNotCompare when it is not let in */
export async function connectCms(url: string, administrator: Administrator): Promise<CmsAddress> {
  if ('token' in administrator) return { url, token: administrator.token };
  const answer = await fetchFrom(url, '/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(administrator),
  });
  const read = session.safeParse(parsedJson(await answer.text()));
  if (answer.ok && read.success) return { url, token: read.data.data.access_token };
  throw new CouldNotCompare(
    `The CMS at ${hostOf(url)} refused the sign-in (${answer.status}): ` +
      'are DIRECTUS_ADMIN_EMAIL and DIRECTUS_ADMIN_PASSWORD those of this CMS?',
  );
}

/** What a route answers as `data`. @throws CouldNotCompare when it answers anything else */
export async function getData(cms: CmsAddress, route: string): Promise<unknown> {
  const answer = await fetchFrom(cms.url, route, bearer(cms.token));
  refuseOtherAnswers(answer, cms.url, route, 'DIRECTUS_TOKEN of an administrator');
  const read = envelope.safeParse(parsedJson(await answer.text()));
  if (read.success) return read.data.data;
  throw new CouldNotCompare(`What answers at ${hostOf(cms.url)} is no Directus (${routeName(route)}).`);
}

/** Any call. @throws CouldNotCompare when nothing answers */
export async function fetchFrom(url: string, route: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url + route, { ...init, signal: AbortSignal.timeout(LONGEST_ANSWER_MS) });
  } catch {
    throw new CouldNotCompare(`No CMS answers at ${hostOf(url)}.`);
  }
}

/** The header that a token is sent in. */
export function bearer(token: string): { headers: Record<string, string> } {
  return { headers: { authorization: `Bearer ${token}` } };
}

/** @throws CouldNotCompare unless the answer is one of success; `secret` is what was sent, by name */
export function refuseOtherAnswers(answer: Response, url: string, route: string, secret: string): void {
  if (answer.ok) return;
  const asked = `${routeName(route)} at ${hostOf(url)} answered ${answer.status}`;
  const isRefused = answer.status === 401 || answer.status === 403;
  throw new CouldNotCompare(isRefused ? `${asked}: it wants the ${secret}.` : `${asked}.`);
}

/** The address without what may be secret in it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'an address that is none';
}

function routeName(route: string): string {
  return route.split('?')[0] ?? route;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
