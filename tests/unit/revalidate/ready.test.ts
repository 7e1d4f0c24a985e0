import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offerPageStore, pageStore } from '../../../contract/page-store-controls.ts';
import { checkReadiness } from '../../../lib/ready.ts';
import { cmsCheck, keyStoreCheck, pageStoreCheck } from '../../../lib/ready-checks.ts';
import { createSqliteStore } from '../../../lib/revalidate/idempotency-sqlite.ts';
import { createSite } from './deliveries.ts';
import { keptPages } from './kept-pages.ts';

/** A server on a free port that answers every request with `status`, or never (null). */
async function listen(status: number | null): Promise<{ server: Server; url: string }> {
  const server = createServer((_, response) => {
    if (status !== null) response.writeHead(status).end('pong');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, url: `http://127.0.0.1:${port}` };
}

let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
  vi.useRealTimers();
});

async function cmsThat(answers: number | null) {
  const { server, url } = await listen(answers);
  servers.push(server);
  return cmsCheck(url, fetch);
}

describe('readiness', () => {
  it('is given when everything answers', async () => {
    const site = await createSite();
    const checks = [await cmsThat(200), keyStoreCheck(site.ports.store, site.ports.now)];
    expect(await checkReadiness(checks)).toEqual({ ready: true, checks: { cms: 'ok', 'key-store': 'ok' } });
    await site.close();
  });

  it('says in plain words what fails, without addresses', async () => {
    const { unusableFile, close } = await createSite();
    const checks = [
      cmsCheck('http://127.0.0.1:1', fetch),
      keyStoreCheck(createSqliteStore(unusableFile), Date.now),
    ];
    const causes: string[] = [];
    const { ready, checks: said } = await checkReadiness(checks, { log: (name) => causes.push(name) });
    expect(ready).toBe(false);
    expect(said.cms).toMatch(/^The content management system does not answer/);
    expect(said['key-store']).toMatch(/^The store of idempotency keys cannot be used/);
    expect(JSON.stringify(said)).not.toMatch(/127\.0\.0\.1|sqlite|ECONN|ENOTDIR/);
    expect(causes.sort()).toEqual(['cms', 'key-store']);
    await close();
  });

  it('is not given by a CMS that answers with an error', async () => {
    expect((await checkReadiness([await cmsThat(503)])).ready).toBe(false);
  });

  it('waits two seconds and no longer', async () => {
    vi.useFakeTimers();
    let aborted = false;
    const never = {
      name: 'never',
      failure: 'It did not answer.',
      run: (signal: AbortSignal) => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
        return new Promise<void>(() => undefined);
      },
    };
    const readiness = checkReadiness([never]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await readiness).toEqual({ ready: false, checks: { never: 'It did not answer.' } });
    expect(aborted).toBe(true);
  });

  it('gives up a CMS that takes the connection and says nothing', async () => {
    expect((await checkReadiness([await cmsThat(null)], { timeoutMs: 50 })).ready).toBe(false);
  });
});

describe('the page store', () => {
  beforeEach(() => {
    globalThis.vitrinePageStore = undefined;
  });

  it('is not ready, and takes no purge, until the cache handlers offer it', async () => {
    expect((await checkReadiness([pageStoreCheck(pageStore)])).ready).toBe(false);
    expect(pageStore).toThrow(/none did/);
    offerPageStore(keptPages([]));
    expect((await checkReadiness([pageStoreCheck(pageStore)])).ready).toBe(true);
  });
});
