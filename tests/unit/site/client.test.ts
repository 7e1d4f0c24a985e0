/** The one client against a real server that is healthy, ill, slow, gone or something else altogether. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CmsMalformed, CmsRefused, CmsUnreachable } from '../../../lib/cms/errors.ts';
import { TypedDocumentString } from '../../../lib/generated/graphql.ts';
import { ScriptedCms } from './scripted-cms.ts';

const TOKEN = 'a'.repeat(64);
const HOME = new TypedDocumentString<{ ok: boolean }, { limit: number }>('query Home($limit: Int!) { ok }');

const cms = new ScriptedCms();
let request: typeof import('../../../lib/cms/client.ts').request;

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'http://site.example');
  vi.stubEnv('DIRECTUS_URL', await cms.listen());
  vi.stubEnv('DIRECTUS_SITE_TOKEN', TOKEN);
  vi.stubEnv('DIRECTUS_FORMS_TOKEN', TOKEN);
  vi.stubEnv('DIRECTUS_PREVIEW_TOKEN', 'c'.repeat(64));
  vi.stubEnv('PREVIEW_SECRET', 'd'.repeat(64));
  vi.stubEnv('REVALIDATE_SECRET', 'b'.repeat(64));
  // The environment is read when the module is loaded.
  ({ request } = await import('../../../lib/cms/client.ts'));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await cms.close();
});

const ask = () => request(HOME, { limit: 1 });

describe('the client', () => {
  it('sends document, variables and token to /graphql and hands out the data', async () => {
    cms.answers(200, '{"data":{"ok":true}}');
    expect((await ask()).data).toEqual({ ok: true });
    expect(cms.asked.at(-1)).toMatchObject({
      url: '/graphql',
      authorization: `Bearer ${TOKEN}`,
      cacheControl: 'no-store', // past a cache of the CMS
      body: { query: HOME.toString(), variables: { limit: 1 } },
    });
  });

  it('hands out when the CMS was asked, by its own clock', async () => {
    cms.answers(200, '{"data":{"ok":true}}', 'application/json', { 'X-Content-As-Of': '1792000000000' });
    expect((await ask()).asOf).toBe(1_792_000_000_000);
  });

  it.each([{}, ...['', '0', '-1', '1.5', 'now', '2026-11-21'].map((text) => ({ 'X-Content-As-Of': text }))])(
    'does not know when that was from a CMS that sends %j',
    async (headers) => {
      cms.answers(200, '{"data":{"ok":true}}', 'application/json', headers);
      expect(await ask()).toEqual({ data: { ok: true }, asOf: null });
    },
  );

  it.each([500, 502, 503, 504, 429])('takes %i for a CMS that can’t serve now', async (status) => {
    cms.answers(status, '{"errors":[{"message":"Service unavailable"}]}');
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CmsUnreachable);
    expect(String(error)).toContain(`${status} to Home`);
  });

  it('takes 503 with a page of a proxy for the same', async () => {
    cms.answers(503, '<html>Bad gateway</html>', 'text/html');
    await expect(ask()).rejects.toBeInstanceOf(CmsUnreachable);
  });

  it('takes an answer that breaks off for an unreachable CMS', async () => {
    cms.breaksOff();
    await expect(ask()).rejects.toBeInstanceOf(CmsUnreachable);
  });

  it('takes errors in an answer with 200 for a refusal, and keeps their words', async () => {
    cms.answers(200, '{"errors":[{"message":"You don’t have permission"},{"message":"No field x"}]}');
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CmsRefused);
    expect(String(error)).toContain('Home: You don’t have permission; No field x');
  });

  it.each([400, 401, 403])('takes %i with errors for a refusal', async (status) => {
    cms.answers(status, '{"errors":[{"message":"Invalid user credentials."}]}');
    await expect(ask()).rejects.toBeInstanceOf(CmsRefused);
  });

  it.each([
    [200, '<!doctype html><p>Welcome to nginx</p>', 'text/html'],
    [404, '<!doctype html><p>Not found</p>', 'text/html'],
    [200, 'not json at all', 'application/json'],
    [200, '', 'application/json'],
    [200, '[]', 'application/json'],
    [200, '{"hello":"world"}', 'application/json'],
    [200, '{"data":null}', 'application/json'],
    [200, '{"data":"x"}', 'application/json'],
    [404, '{"error":"no such route"}', 'application/json'],
  ])('takes %i %j (%s) for something that is no CMS', async (status, body, type) => {
    cms.answers(status, body, type);
    await expect(ask()).rejects.toBeInstanceOf(CmsMalformed);
  });

  it('never shows the token', async () => {
    cms.answers(403, `{"errors":[{"message":"Invalid token"}]}`);
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CmsRefused);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(TOKEN);
    cms.answers(200, 'not json');
    expect(await ask().catch(described)).not.toContain(TOKEN);
  });

  it('waits 8 seconds for an answer and no longer', async () => {
    cms.staysSilent();
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const shortened = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
    await expect(ask()).rejects.toBeInstanceOf(CmsUnreachable);
    expect(shortened).toHaveBeenCalledWith(8000);
    shortened.mockRestore();
  });

  it('takes a closed port for an unreachable CMS', async () => {
    await cms.close();
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CmsUnreachable);
    expect(String(error)).toBe('CmsUnreachable: The CMS did not answer Home in time');
  });
});

/** Everything that a logger would print of an error, causes included. */
async function described(error: unknown): Promise<string> {
  const { inspect } = await import('node:util');
  return inspect(error, { depth: 10 });
}
