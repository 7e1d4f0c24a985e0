/** The CMS over REST through Directus's own SDK, with a time limit, patience where it is busy, and clear errors. */
import { setTimeout as delay } from 'node:timers/promises';
import {
  authentication,
  createDirectus,
  customEndpoint,
  type HttpMethod,
  isDirectusError,
  rest,
} from '@directus/sdk';
import { z } from 'zod';
import { CmsError } from './cms-error.ts';

/** Longest time in ms that one request may take; SQLite holds up everything during a large batch. */
const TIMEOUT_MS = 60_000;

/** Waits in ms before a request is sent again to a CMS that says it is busy (429, 503). */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000];

/** Items on one page of a listing: below `QUERY_LIMIT_MAX` 500, and about 1 MB of bodies. */
const PAGE_SIZE = 100;

/** Where the CMS is and who signs in. */
export interface CmsAccount {
  url: string;
  email: string;
  password: string;
}

/** A request: `params` as the SDK takes them, `body` as JSON or a form. */
export interface CmsRequest {
  path: string;
  method?: HttpMethod;
  params?: Record<string, unknown>;
  body?: unknown;
}

/** A CMS with a session. */
export interface Cms {
  /** Sends a request and reads the answer's `data` in the given shape. Throws CmsError. */
  send: <T>(request: CmsRequest, shape: z.ZodType<T>) => Promise<T>;
  /** Every item of a path, page by page in the order of ids. Throws CmsError. */
  listAll: <T>(path: string, params: Record<string, unknown>, shape: z.ZodType<T>) => Promise<T[]>;
  /** Ends the session. */
  close: () => Promise<void>;
}

/** Signs in. Throws CmsError `unreachable` or `refused` with what to do. */
export async function openCms({ url, email, password }: CmsAccount): Promise<Cms> {
  const client = createDirectus(url, {
    globals: {
      fetch: (input: string | URL | Request, init?: RequestInit) =>
        fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
    },
  })
    .with(authentication('json'))
    .with(rest());

  try {
    await client.login({ email, password });
  } catch (cause) {
    const error = explain(cause, url);
    if (error.kind === 'unreachable' || error.kind === 'busy') throw error;
    throw new CmsError(
      'refused',
      `The CMS at ${url} refused the sign-in of ${email}; set DIRECTUS_ADMIN_EMAIL and DIRECTUS_ADMIN_PASSWORD to an account of it.`,
      { cause },
    );
  }

  async function send<T>({ path, method = 'GET', params = {}, body }: CmsRequest, shape: z.ZodType<T>) {
    const isForm = body instanceof FormData;
    const command = customEndpoint<unknown>({
      path,
      method,
      params,
      ...(isForm ? { headers: { 'Content-Type': 'multipart/form-data' } } : {}),
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    for (let attempt = 0; ; attempt += 1) {
      try {
        const parsed = shape.safeParse(await client.request(command));
        if (parsed.success) return parsed.data;
        throw new CmsError(
          'refused',
          `${path} answered in an unexpected shape: ${z.prettifyError(parsed.error)}`,
        );
      } catch (cause) {
        const error = explain(cause, url);
        const wait = WAITS_MS[attempt];
        if (error.kind !== 'busy' || wait === undefined) throw error;
        await delay(wait);
      }
    }
  }

  async function listAll<T>(path: string, params: Record<string, unknown>, shape: z.ZodType<T>) {
    const all: T[] = [];
    for (let page = 1; ; page += 1) {
      const rows = await send(
        { path, params: { ...params, sort: ['id'], limit: PAGE_SIZE, page } },
        z.array(shape),
      );
      all.push(...rows);
      if (rows.length < PAGE_SIZE) return all;
    }
  }

  return {
    send,
    listAll,
    close: async () => {
      client.stopRefreshing();
      await client.logout().catch(() => undefined);
    },
  };
}

const statusOf = z.object({ response: z.object({ status: z.number() }) });

function explain(cause: unknown, url: string): CmsError {
  if (cause instanceof CmsError) return cause;
  const parsed = statusOf.safeParse(cause);
  const status = parsed.success ? parsed.data.response.status : undefined;
  if (status === undefined) {
    return new CmsError(
      'unreachable',
      `The CMS at ${url} does not answer (${networkReason(cause)}); start it with "npm start", or set DIRECTUS_URL.`,
      { cause },
    );
  }
  const said = isDirectusError(cause)
    ? cause.errors.map((error) => error.message).join('; ')
    : `status ${status}`;
  const kind =
    status === 429 || status === 503 ? 'busy' : status === 401 || status === 403 ? 'refused' : 'rejected';
  const message = kind === 'rejected' ? said : `The CMS at ${url} answered ${status}: ${said}`;
  return new CmsError(kind, message, { status, cause });
}

const coded = z.object({ cause: z.object({ code: z.string() }) });

function networkReason(cause: unknown): string {
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return `nothing within ${TIMEOUT_MS / 1000} s`;
  const parsed = coded.safeParse(cause);
  if (parsed.success) return parsed.data.cause.code;
  return cause instanceof Error ? cause.message : String(cause);
}
