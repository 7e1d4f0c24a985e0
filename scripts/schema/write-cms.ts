/** The calls that change a CMS. */
import { bearer, type CmsAddress, hostOf } from './cms-connection.ts';

/** Patience with one answer in milliseconds: a large table on SQLite is written anew for a field. */
const LONGEST_CHANGE_MS = 10 * 60_000;
const SAID_CHARS = 400;

/** The CMS did not do what it was asked; the message says what was asked, and what it answered. */
export class CmsRefused extends Error {
  override readonly name = 'CmsRefused';
}

/** Asks for a change and returns the answer's body as text. @throws CmsRefused */
export async function change(
  { url, token }: CmsAddress,
  method: 'POST' | 'DELETE',
  route: string,
  body?: unknown,
): Promise<string> {
  const { headers } = bearer(token);
  const answer = await fetch(url + route, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(LONGEST_CHANGE_MS),
  }).catch((error: unknown) => {
    throw new CmsRefused(`${method} ${route} at ${hostOf(url)} was not answered.`, { cause: error });
  });
  const text = await answer.text();
  if (answer.ok) return text;
  throw new CmsRefused(
    `${method} ${route} at ${hostOf(url)} answered ${answer.status}: ${text.slice(0, SAID_CHARS)}`,
  );
}
