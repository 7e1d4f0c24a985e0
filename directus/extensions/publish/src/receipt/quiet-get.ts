/**
 * Reads from the CMS without a sign of it. The app's own client sets the logo in motion with every request and
 * renews the session: right for what a hand does, wrong for a question that is asked every second.
 */

/** An answer that is no success; shaped as the app's client throws it, so that one reader serves both. */
class CmsRefusal extends Error {
  readonly response: { status: number; data: unknown };

  constructor(status: number, data: unknown) {
    super(`The CMS answered ${status}`);
    this.response = { status, data };
  }
}

/**
 * @param base where the CMS is, with a slash at its end: `baseURL` of the app's client
 * @param path without a slash at its beginning
 * @returns the parsed JSON
 * @throws Error when nothing is answered, no success, or no JSON
 */
export async function quietGet(
  base: string,
  path: string,
  params: Record<string, string>,
  signal: AbortSignal,
): Promise<unknown> {
  const address = new URL(base + path, window.location.href);
  address.search = new URLSearchParams(params).toString();
  const answer = await fetch(address, { signal, credentials: 'include', cache: 'no-store' });
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw new CmsRefusal(answer.status, body);
  return body;
}
