import { gzipSync } from 'node:zlib';
import inject from 'light-my-request';
import { describe, expect, it } from 'vitest';
import type { PageBytes } from '../../../../front/publish/published-page.ts';
import { sendPage } from '../../../../front/serve/send-page.ts';

const TEXT = '<!DOCTYPE html><title>A page</title>';
const identity = Buffer.from(TEXT);

function pageOf(facts: Partial<PageBytes> = {}): PageBytes {
  return {
    as: 'bytes',
    status: 200,
    tags: ['article-1', '_N_T_/layout', 'articles'],
    lastModified: 1,
    cacheControl: undefined,
    headers: { 'Content-Security-Policy': "default-src 'none'" },
    digest: 'abc',
    identity,
    gzip: gzipSync(identity),
    ...facts,
  };
}

function ask(page: PageBytes, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  return inject((request, response) => sendPage(page, request, response), { method, url: '/', headers });
}

describe('sendPage', () => {
  it('sends the bytes that the reader takes, with a name of their own', async () => {
    const page = pageOf({ brotli: Buffer.from('brotli') });
    const plain = await ask(page);
    expect(plain.payload).toBe(TEXT);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await ask(page, { 'accept-encoding': 'gzip' });
    expect(gzip.rawPayload).toEqual(Buffer.from(page.gzip));
    expect(gzip.headers['content-encoding']).toBe('gzip');
    const brotli = await ask(page, { 'accept-encoding': 'gzip, br' });
    expect(brotli.payload).toBe('brotli');
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    for (const answer of [plain, gzip, brotli]) {
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length));
      expect(answer.headers.vary).toBe('Accept-Encoding, RSC');
      expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cache-tag']).toBe('article-1,articles');
    }
  });

  it('sends gzip until Brotli is there', async () => {
    expect((await ask(pageOf(), { 'accept-encoding': 'br, gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await ask(pageOf(), { 'accept-encoding': 'br' })).payload).toBe(TEXT);
  });

  it('sends HEAD what GET gets, without the body', async () => {
    const [head, get] = await Promise.all([ask(pageOf(), {}, 'HEAD'), ask(pageOf())]);
    expect(head.payload).toBe('');
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  it.each(['"abc-gzip"', 'W/"abc-gzip"', '"other", "abc-gzip"', '*'])(
    'says 304 to a reader that has %s',
    async (etag) => {
      const answer = await ask(pageOf(), { 'accept-encoding': 'gzip', 'if-none-match': etag });
      expect(answer.statusCode).toBe(304);
      expect(answer.payload).toBe('');
      expect(answer.headers.etag).toBe('"abc-gzip"');
      expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    },
  );

  it.each([
    ['another version', { 'if-none-match': '"other"' }],
    ['another encoding', { 'if-none-match': '"abc-br"' }],
    ['a reader that insists', { 'if-none-match': '"abc"', 'cache-control': 'no-cache' }],
  ])('sends the page to %s', async (_, headers) => {
    expect((await ask(pageOf(), headers)).statusCode).toBe(200);
  });

  it('sends a page that is not there with its status, each time', async () => {
    const answer = await ask(pageOf({ status: 404 }), { 'if-none-match': '"abc"' });
    expect(answer.statusCode).toBe(404);
    expect(answer.payload).toBe(TEXT);
  });

  it('sends what is for this reader each time, and names it for no cache', async () => {
    const page = pageOf({ tags: ['projects-any', 'transient'] });
    const answer = await ask(page, { 'if-none-match': '"abc"' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('private, no-cache');
    expect(answer.headers.etag).toBeUndefined();
    expect(answer.headers['cache-tag']).toBeUndefined();
  });

  it('lets nobody keep what says that something is wrong', async () => {
    const answer = await ask(pageOf({ status: 503, headers: { 'retry-after': '30' } }));
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
    expect(answer.headers['retry-after']).toBe('30');
  });
});
