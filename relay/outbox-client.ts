/** Typed calls of the outbox at the CMS. What can be expected to fail is a value: the CMS may be down for hours. */
import { z } from 'zod';
import { RELAY_TOKEN_HEADER } from '../contract/headers.ts';
import {
  type ClaimRequest,
  claimAnswer,
  type DeliveryState,
  deliveriesAnswer,
  type RenewRequest,
  type ReplayRequest,
  replayAnswer,
  type SettleRequest,
  settleAnswer,
  statusAnswer,
  type WatchRequest,
  watchAnswer,
} from '../contract/outbox.ts';
import { reasonOf } from './log.ts';
import { within } from './within.ts';

/**
 * `unreachable`: no answer, or the CMS cannot answer now. `lost`: the lease is another relay's. `refused`: asking
 * again will not help, such as a wrong token.
 */
export type OutboxProblem = { kind: 'unreachable' | 'lost' | 'refused'; reason: string };

/** An answer of the outbox, or why there is none. */
export type OutboxAnswer<T> = { ok: true; value: T } | { ok: false; problem: OutboxProblem };

/** The calls. Each resolves within a bounded time. */
export type OutboxClient = ReturnType<typeof createOutboxClient>;

/** Longest time for a claim, in ms. Ours: an import of 5,000 rows holds SQLite for 9 s. */
const CLAIM_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 15_000;
const READ_TIMEOUT_MS = 10_000;
/** How much longer than asked for a watch may take, in ms, before it is given up. */
const WATCH_GRACE_MS = 10_000;

interface Options {
  url: string;
  token: string;
  fetch: typeof fetch;
}

const empty = z.unknown();
const complaint = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });
const plainComplaint = z.object({ message: z.string() });

/** Calls `/publish` of the CMS at `url`. */
export function createOutboxClient({ url, token, fetch }: Options) {
  async function call<Schema extends z.ZodType>(
    [method, path, body]: [method: 'GET' | 'POST', path: string, body?: object],
    schema: Schema,
    { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<OutboxAnswer<z.infer<Schema>>> {
    try {
      return await within(timeoutMs, signal, async (bound) => {
        const response = await fetch(`${url}/publish${path}`, {
          method,
          redirect: 'manual',
          signal: bound,
          headers: { [RELAY_TOKEN_HEADER]: token, ...(body && { 'Content-Type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        });
        return read(await response.text(), response.status, schema);
      });
    } catch (error) {
      return problem('unreachable', `The CMS does not answer at ${url}: ${reasonOf(error)}`);
    }
  }

  function read<Schema extends z.ZodType>(
    text: string,
    status: number,
    schema: Schema,
  ): OutboxAnswer<z.infer<Schema>> {
    const answer = parsedJson(text);
    if (status < 200 || status >= 300) {
      const words = wordsOf(answer);
      const kind =
        status === 409
          ? 'lost'
          : status < 500 && status !== 408 && status !== 429
            ? 'refused'
            : 'unreachable';
      return problem(kind, `The outbox at ${url}/publish answers ${status}${words && `: ${words}`}`);
    }
    const parsed = schema.safeParse(answer);
    if (parsed.success) return { ok: true, value: parsed.data };
    return problem(
      'refused',
      `Expected the outbox at ${url}/publish, got another answer; check DIRECTUS_URL`,
    );
  }

  return {
    /** Whether something can be claimed, at the latest after `waitMs`. */
    watch: (body: WatchRequest, signal?: AbortSignal) =>
      call(['POST', '/watch', body], watchAnswer, { timeoutMs: body.waitMs + WATCH_GRACE_MS, signal }),
    /** The next delivery, or null. */
    claim: (body: ClaimRequest) =>
      call(['POST', '/claim', body], claimAnswer, { timeoutMs: CLAIM_TIMEOUT_MS }),
    /** Holds a lease for longer. */
    renew: (body: RenewRequest) => call(['POST', '/renew', body], empty, { timeoutMs: WRITE_TIMEOUT_MS }),
    /** Says how an attempt ended. */
    settle: (body: SettleRequest) =>
      call(['POST', '/settle', body], settleAnswer, { timeoutMs: WRITE_TIMEOUT_MS }),
    /** How much waits, and for how long. */
    status: () => call(['GET', '/status'], statusAnswer, { timeoutMs: READ_TIMEOUT_MS }),
    /** Makes deliveries due at once. */
    replay: (body: ReplayRequest) =>
      call(['POST', '/replay', body], replayAnswer, { timeoutMs: WRITE_TIMEOUT_MS }),
    /** Deliveries, newest first. */
    deliveries: ({ state, limit }: { state?: DeliveryState; limit: number }) =>
      call(['GET', `/deliveries?limit=${limit}${state ? `&state=${state}` : ''}`], deliveriesAnswer, {
        timeoutMs: READ_TIMEOUT_MS,
      }),
  };
}

function problem(kind: OutboxProblem['kind'], reason: string): { ok: false; problem: OutboxProblem } {
  return { ok: false, problem: { kind, reason } };
}

function parsedJson(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Directus answers `{errors: [{message}]}`. */
function wordsOf(answer: unknown): string {
  return (
    complaint.safeParse(answer).data?.errors[0]?.message ??
    plainComplaint.safeParse(answer).data?.message ??
    ''
  );
}
