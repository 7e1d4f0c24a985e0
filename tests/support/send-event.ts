/** Sends a purge to a site under test as the relay does: signed over its bytes, with its key as a header. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CORRELATION_ID_HEADER, IDEMPOTENCY_KEY_HEADER, SIGNATURE_HEADER } from '../../contract/headers.ts';
import type { TagPurge } from '../../contract/revalidate-event.ts';
import { sign } from '../../contract/signature.ts';
import type { TestSite } from './start-site.ts';

/** A delivery, ready to be sent or to be spoilt first. */
export interface Delivery {
  body: string;
  headers: Record<string, string>;
}

const answer = z.object({
  status: z.string(),
  message: z.string().optional(),
  tags: z.array(z.string()).optional(),
});

/** What the site said to a delivery. */
export type EventAnswer = z.infer<typeof answer> & { code: number; headers: Headers };

interface Facts {
  id?: string;
  signedAt?: Date;
  secret?: string;
}

/** A delivery as its sender signs it; `facts` replace what would be new, now and right. */
export function deliveryOf(
  site: Pick<TestSite, 'secret'>,
  tags: readonly TagPurge[],
  facts: Facts = {},
): Delivery {
  const { id = randomUUID(), signedAt = new Date(), secret = site.secret } = facts;
  const body = JSON.stringify({ id, signedAt: signedAt.toISOString(), correlationId: `test-${id}`, tags });
  return {
    body,
    headers: {
      'Content-Type': 'application/json',
      [SIGNATURE_HEADER]: sign(body, secret),
      [IDEMPOTENCY_KEY_HEADER]: id,
      [CORRELATION_ID_HEADER]: `test-${id}`,
    },
  };
}

/** Posts a delivery as it is. */
export async function post(site: Pick<TestSite, 'url'>, { body, headers }: Delivery): Promise<EventAnswer> {
  const response = await fetch(`${site.url}/api/revalidate`, { method: 'POST', headers, body });
  return { ...answer.parse(await response.json()), code: response.status, headers: response.headers };
}

/** Signs and sends a purge. @throws Error unless it was done */
export async function purge(site: TestSite, mode: TagPurge['mode'], ...tags: string[]): Promise<void> {
  const { code, status } = await post(
    site,
    deliveryOf(
      site,
      tags.map((tag) => ({ tag, mode })),
    ),
  );
  if (code !== 200)
    throw new Error(`Expected the purge of ${tags.join(', ')} to be taken, got ${code} ${status}`);
}
