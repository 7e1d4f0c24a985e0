import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { AS_OF_HEADER, CORRELATION_ID_HEADER } from '../../../contract/headers.ts';
import {
  currentRequest,
  followRequest,
  sayAsOf,
} from '../../../directus/extensions/publish/src/record/requests.ts';
import { freePort } from '../../support/free-port.ts';

let server: ReturnType<typeof createServer> | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Sends a body to a server that answers with the id under which it saw the last of it. */
async function seen(headers: Record<string, string>): Promise<{ body: string; headers: Headers }> {
  server = createServer((request, response) => {
    followRequest(request, response, () =>
      sayAsOf(request, response, () => {
        request.resume();
        request.on('end', () => response.end(currentRequest()?.correlationId));
      }),
    );
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
  const answer = await fetch(`http://127.0.0.1:${port}`, {
    method: 'POST',
    headers,
    body: 'x'.repeat(500_000),
  });
  return { body: await answer.text(), headers: answer.headers };
}

it('knows the request still when the end of its body comes in', async () => {
  const { body, headers } = await seen({ [CORRELATION_ID_HEADER]: 'save-7f3a' });
  expect(body).toBe('save-7f3a');
  expect(headers.get(CORRELATION_ID_HEADER)).toBe('save-7f3a');
});

it('gives a request that brings no id, or a wrong one, a new one', async () => {
  const brought: Record<string, string>[] = [{}, { [CORRELATION_ID_HEADER]: 'x'.repeat(129) }];
  for (const each of brought) {
    const { body, headers } = await seen(each);
    expect(body).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get(CORRELATION_ID_HEADER)).toBe(body);
  }
});

it('says when the request came in', async () => {
  const before = Date.now();
  const asOf = Number((await seen({})).headers.get(AS_OF_HEADER));
  expect(asOf).toBeGreaterThanOrEqual(before);
  expect(asOf).toBeLessThanOrEqual(Date.now());
});
