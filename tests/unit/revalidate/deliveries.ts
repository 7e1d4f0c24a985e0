/** Signed requests as a sender makes them, and ports around a real key store, for the tests beside this file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RevalidateEvent, TagPurge } from '../../../contract/revalidate-event.ts';
import { sign } from '../../../contract/signature.ts';
import { createSqliteStore } from '../../../lib/revalidate/idempotency-sqlite.ts';
import { createInTurn } from '../../../lib/revalidate/in-turn.ts';
import type { LogLine } from '../../../lib/revalidate/log-line.ts';
import type { ReceivePorts } from '../../../lib/revalidate/receive.ts';

export const SECRET = 'vitrine-test-secret-0123456789abcdef';
export const PREVIOUS_SECRET = 'vitrine-next-secret-fedcba9876543210';
export const NOW = Date.parse('2026-11-21T09:00:00Z');

export const EVENT: RevalidateEvent = {
  id: '0b3f2c1e-8d4a-4f6b-9c2d-1e5a7b8c9d0e',
  signedAt: '2026-11-21T09:00:00.000Z',
  correlationId: 'save-7f3a',
  tags: [
    { tag: 'project-12', mode: 'stale' },
    { tag: 'projects', mode: 'expired' },
  ],
};

export const signedAt = (ms: number): string => new Date(ms).toISOString();

/** A request with this body; headers given here replace the right ones, and null leaves one out. */
export function request(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  headers: Record<string, string | null> = {},
): Request {
  const all = { 'Content-Type': 'application/json', ...headers };
  const present = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers: present, body, duplex: 'half' };
  return new Request('http://site.test/api/revalidate', init);
}

/** A request as the relay sends it: `event` is anything, so that malformed ones can be signed too. */
export function signed(
  event: unknown,
  headers: Record<string, string | null> = {},
  secret = SECRET,
): Request {
  const body = JSON.stringify(event);
  return request(body, {
    'X-Directus-Signature': sign(body, secret),
    'X-Idempotency-Key': EVENT.id,
    ...headers,
  });
}

/** A site with a clock that stands (`at`) and lists of what was purged and logged. */
export interface Site {
  at: number;
  /** The key store's file, in a folder of its own. */
  file: string;
  /** A file that no store can open, since its folder is a file. */
  unusableFile: string;
  purged: TagPurge[][];
  logged: LogLine[];
  ports: ReceivePorts;
  close(): Promise<void>;
}

/** A site whose key store is a real one. */
export async function createSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-revalidate-'));
  const file = join(folder, 'data', 'idempotency.sqlite');
  await writeFile(join(folder, 'file'), '');
  const site: Site = {
    at: NOW,
    file,
    unusableFile: join(folder, 'file', 'idempotency.sqlite'),
    purged: [],
    logged: [],
    ports: {
      now: () => site.at,
      secrets: [SECRET, PREVIOUS_SECRET],
      store: createSqliteStore(file),
      apply: async (purges) => void site.purged.push([...purges]),
      inTurn: createInTurn(),
      log: (line) => void site.logged.push(line),
    },
    async close() {
      await site.ports.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return site;
}
