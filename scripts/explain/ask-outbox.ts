/** Asks the outbox at the CMS which deliveries touched a page, and what has not been taken yet. */
import { z } from 'zod';
import { RELAY_TOKEN_HEADER } from '../../contract/headers.ts';
import {
  type DeliveryReport,
  deliveriesAnswer,
  type OutboxStatus,
  statusAnswer,
  touchingRequest,
} from '../../contract/outbox.ts';
import { reasonOf } from '../../relay/log.ts';

/** Longest time for an answer, in milliseconds. Ours: an import of 5,000 rows holds SQLite for 9 s. */
const TIMEOUT_MS = 15_000;
/** Most tags that the outbox takes at once; see contract/outbox.ts. */
const TAGS_AT_ONCE = 256;
/** Deliveries that are looked at: enough to find one that the page has not followed. */
const DELIVERIES = 20;

/** What the CMS knows, or why it is not known. */
export type CmsView =
  | { known: true; deliveries: DeliveryReport[]; status: OutboxStatus }
  | { known: false; reason: string };

/** Where the outbox is, and what it lets in. */
export interface OutboxAccess {
  url: string;
  token: string;
  fetch: typeof fetch;
}

/** The last deliveries that purged one of `tags`, newest first, and how much waits. Never rejects. */
export async function askOutbox(tags: readonly string[], access: OutboxAccess): Promise<CmsView> {
  try {
    const status = statusAnswer.parse(await ask('/status', null, access));
    const found = new Map<string, DeliveryReport>();
    for (let from = 0; from < tags.length; from += TAGS_AT_ONCE) {
      const body = touchingRequest.parse({ tags: tags.slice(from, from + TAGS_AT_ONCE), limit: DELIVERIES });
      const { deliveries } = deliveriesAnswer.parse(await ask('/touching', body, access));
      for (const delivery of deliveries) found.set(delivery.id, delivery);
    }
    const newestFirst = [...found.values()].sort((a, b) => b.claimedAt - a.claimedAt);
    return { known: true, status, deliveries: newestFirst.slice(0, DELIVERIES) };
  } catch (error) {
    return { known: false, reason: reasonFor(error, access.url) };
  }
}

async function ask(path: string, body: object | null, { url, token, fetch }: OutboxAccess): Promise<unknown> {
  const response = await fetch(`${url}/publish${path}`, {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { [RELAY_TOKEN_HEADER]: token, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Refused(response.status);
  return response.json();
}

/** The outbox has answered, but not with what was asked for. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;

  constructor(status: number) {
    super(`The outbox answered ${status}`);
    this.status = status;
  }
}

function reasonFor(error: unknown, url: string): string {
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return `Something answers at ${url}/publish that is not the outbox; does DIRECTUS_URL lead to the CMS?`;
  }
  if (!(error instanceof Refused)) {
    return `The CMS does not answer at ${url}: ${reasonOf(error)}. Is it running (npm start)?`;
  }
  switch (error.status) {
    case 401:
      return 'The CMS refuses the token: RELAY_TOKEN must be the one that it was started with.';
    case 404:
      return `The CMS at ${url} has no outbox: its extension "publish" is not loaded.`;
    default:
      return `The outbox at ${url}/publish answered ${error.status}.`;
  }
}
