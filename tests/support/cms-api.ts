/** Speaks to a CMS of the tests as whoever holds a token, and says exactly what was answered. */
import { z } from 'zod';
import type { CmsAccess } from './start-cms.ts';
import { waitFor } from './wait-for.ts';

/** What Directus answered. */
export interface Reply {
  status: number;
  headers: Headers;
  /** `data` of the answer, or undefined. */
  data: unknown;
  errors: string[];
  text: string;
}

const envelope = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});
const row = z.looseObject({ id: z.union([z.string(), z.number()]) });
const colored = z.object({ dominant_color: z.string().nullable() });
const rows = z.array(z.record(z.string(), z.unknown()));
const login = z.object({ access_token: z.string() });

/** Patience with one answer, in milliseconds: what takes longer is not coming. */
const LONGEST_ANSWER_MS = 60_000;

/** The calls of one account. */
export class CmsApi {
  readonly #url: string;
  #token: string | undefined;
  readonly #signIn: (() => Promise<string>) | undefined;

  /** @param signIn gets another token when the CMS says that this one has expired */
  constructor(url: string, token?: string, signIn?: () => Promise<string>) {
    this.#url = url;
    this.#token = token;
    this.#signIn = signIn;
  }

  /** Signs in as the administrator, and again whenever the 15 minutes of a token are over. */
  static async asAdmin(access: CmsAccess): Promise<CmsApi> {
    const signIn = () => signedIn(access);
    return new CmsApi(access.url, await signIn(), signIn);
  }

  /** Any call, whatever its answer. */
  async ask(method: string, path: string, body?: unknown): Promise<Reply> {
    const reply = await this.#asked(method, path, body);
    if (!this.#signIn || reply.status !== 401 || !reply.text.includes('TOKEN_EXPIRED')) return reply;
    this.#token = await this.#signIn();
    return this.#asked(method, path, body);
  }

  async #asked(method: string, path: string, body: unknown): Promise<Reply> {
    const isForm = body instanceof FormData;
    const answer = await fetch(this.#url + path, {
      method,
      headers: {
        ...(this.#token === undefined ? {} : { authorization: `Bearer ${this.#token}` }),
        ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
    const text = await answer.text();
    const parsed = envelope.safeParse(parsedJson(text));
    return {
      status: answer.status,
      headers: answer.headers,
      data: parsed.data?.data,
      errors: parsed.data?.errors?.map(({ message }) => message) ?? [],
      text,
    };
  }

  /** A GraphQL query. */
  graphql(query: string, variables: Record<string, unknown> = {}): Promise<Reply> {
    return this.ask('POST', '/graphql', { query, variables });
  }

  /** Items as `filter` and `query` choose them. @throws Error unless the answer is 200 */
  async items(collection: string, query: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    return rows.parse(await this.#done('GET', `/items/${collection}?${search}`));
  }

  /** Creates an item and resolves to its id. @throws Error when it is refused */
  async create(collection: string, item: Record<string, unknown>): Promise<string> {
    return String(row.parse(await this.#done('POST', `/items/${collection}`, item)).id);
  }

  /** @throws Error when it is refused */
  async update(collection: string, id: string, item: Record<string, unknown>): Promise<void> {
    await this.#done('PATCH', `/items/${collection}/${id}`, item);
  }

  /** @throws Error when it is refused */
  async remove(collection: string, id: string): Promise<void> {
    await this.#done('DELETE', `/items/${collection}/${id}`);
  }

  /** Uploads a PNG of one pixel, into a folder or none, and resolves to its id once its colour is found. */
  async uploadPixel(folder?: string): Promise<string> {
    const form = new FormData();
    form.set('title', 'One pixel');
    form.set('alt', 'A single pixel');
    if (folder !== undefined) form.set('folder', folder);
    form.set('file', new Blob([ONE_PIXEL], { type: 'image/png' }), 'pixel.png');
    const id = String(row.parse(await this.#done('POST', '/files', form)).id);
    await waitFor(async () => (await this.dominantColor(id)) !== null, { what: 'the colour of a picture' });
    return id;
  }

  /** The colour that the CMS has found for a picture, or null while it has not. */
  async dominantColor(id: string): Promise<string | null> {
    return colored.parse(await this.#done('GET', `/files/${id}?fields=dominant_color`)).dominant_color;
  }

  async #done(method: string, path: string, body?: unknown): Promise<unknown> {
    const reply = await this.ask(method, path, body);
    if (reply.status >= 300)
      throw new Error(`${method} ${path} answered ${reply.status}: ${reply.text.slice(0, 400)}`);
    return reply.data;
  }
}

async function signedIn({ url, email, password }: CmsAccess): Promise<string> {
  // Seen once, on a busy machine: an answer of the CMS that never came.
  return waitFor(
    async () => {
      const reply = await new CmsApi(url).ask('POST', '/auth/login', { email, password });
      return login.parse(reply.data).access_token;
    },
    { what: `a sign-in at ${url}`, withinMs: 2 * LONGEST_ANSWER_MS },
  );
}

const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
