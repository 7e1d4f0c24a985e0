/** What the site's environment must hold. A secret that is missing stops the start, not the first request. */
import { z } from 'zod';
import { httpAddress } from '../contract/http-address.ts';

/** Shortest secret in characters: 32 hex digits are 128 bits; generated ones have 64 (256 bits). */
const MIN_SECRET_CHARS = 32;

const secret = z.string({ error: 'expected a secret, it is not set' }).min(MIN_SECRET_CHARS, {
  error: ({ input }) =>
    `expected at least ${MIN_SECRET_CHARS} characters, got ${typeof input === 'string' ? input.length : 0}`,
});

const environment = z.object({
  SITE_URL: httpAddress,
  DIRECTUS_URL: httpAddress,
  /** Where people meet the CMS, whose frames may show previews; that of `DIRECTUS_URL` where nothing is said. */
  CMS_PUBLIC_URL: z.preprocess(absentIfEmpty, httpAddress.optional()),
  DIRECTUS_SITE_TOKEN: secret,
  DIRECTUS_FORMS_TOKEN: secret,
  DIRECTUS_PREVIEW_TOKEN: secret,
  PREVIEW_SECRET: secret,
  REVALIDATE_SECRET: secret,
  REVALIDATE_SECRET_PREVIOUS: z.preprocess(absentIfEmpty, secret.optional()),
  TRUST_PROXY: z.preprocess(
    absentIfEmpty,
    z.coerce.number({ error: 'expected a number of proxies' }).int().min(0).max(10).default(0),
  ),
  DATA_DIR: z.preprocess(absentIfEmpty, z.string().default('.data')),
  REDIS_URL: z.preprocess(
    absentIfEmpty,
    z.url({ protocol: /^rediss?$/, error: 'expected a redis:// or rediss:// address' }).optional(),
  ),
});

/** The site's environment: addresses without a trailing slash, `DATA_DIR` as it was given. */
export type Env = z.infer<typeof environment>;

/** The environment does not suffice. The message names every variable and never shows a value. */
export class EnvironmentError extends Error {
  readonly variables: string[];

  constructor(problems: { variable: string; problem: string }[]) {
    super(`The environment is incomplete: ${problems.map((p) => `${p.variable}: ${p.problem}`).join('; ')}`);
    this.name = 'EnvironmentError';
    this.variables = problems.map((p) => p.variable);
  }
}

/**
 * Reads the site's environment from `source`.
 *
 * @throws EnvironmentError naming each variable that is missing, empty or malformed.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = environment.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(
    parsed.error.issues.map((issue) => ({ variable: issue.path.join('.'), problem: issue.message })),
  );
}

/** An empty line in `.env` means that an optional variable is not set. */
function absentIfEmpty(value: unknown): unknown {
  return value === '' ? undefined : value;
}
