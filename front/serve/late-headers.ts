import type { OutgoingHttpHeader, ServerResponse } from 'node:http';

/**
 * The response, which now also takes headers after it was sent, for whoever set them to read back. Next renews a page
 * with the response that it has answered already; where the page now leads elsewhere it sets `location` on that and
 * keeps what it reads back from it, and Node's own response would throw (seen in 16.4.5).
 */
export function takingLateHeaders<Response extends ServerResponse>(response: Response): Response {
  const late = new Map<string, OutgoingHttpHeader>();
  const { setHeader, getHeader } = response;
  return Object.assign(response, {
    setHeader(name: string, value: number | string | readonly string[]) {
      if (!response.headersSent) return setHeader.call(response, name, value);
      late.set(name.toLowerCase(), typeof value === 'object' ? [...value] : value);
      return response;
    },
    getHeader: (name: string) => late.get(name.toLowerCase()) ?? getHeader.call(response, name),
  });
}
