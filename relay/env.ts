/** What the relay's environment must hold. A missing secret stops the start and is named, not found out at night. */
import { z } from 'zod';
import { httpAddress } from '../contract/http-address.ts';

/** Shortest secret in characters: 32 hex digits are 128 bits; generated ones have 64 (256 bits). */
const MIN_SECRET_CHARS = 32;
/** Where health and metrics are read unless told otherwise. */
const DEFAULT_PORT = 8056;

const secret = z.string({ error: 'expected a secret, it is not set' }).min(MIN_SECRET_CHARS, {
  error: ({ input }) =>
    `expected at least ${MIN_SECRET_CHARS} characters, got ${typeof input === 'string' ? input.length : 0}`,
});

const outboxVariables = { DIRECTUS_URL: httpAddress, RELAY_TOKEN: secret };

const relayVariables = z.object({
  ...outboxVariables,
  SITE_URL: httpAddress,
  REVALIDATE_SECRET: secret,
  RELAY_PORT: z.preprocess(
    absentIfEmpty,
    z.coerce
      .number({ error: 'expected a port' })
      .int({ error: 'expected a port' })
      .min(0, { error: 'expected a port' })
      .max(65_535, { error: 'expected a port' })
      .default(DEFAULT_PORT),
  ),
  REDIS_URL: z.preprocess(
    absentIfEmpty,
    z.url({ protocol: /^rediss?$/, error: 'expected a redis or rediss address, or nothing' }).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    absentIfEmpty,
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
});

const operatorVariables = z.object(outboxVariables);

/** The relay's environment: addresses without a trailing slash. `REDIS_URL` chooses the queue. */
export type RelayEnv = z.infer<typeof relayVariables>;
/** What an operator's command needs. */
export type OperatorEnv = z.infer<typeof operatorVariables>;

/** The environment does not suffice. The message names every variable and never shows a value. */
export class EnvironmentError extends Error {
  readonly variables: string[];

  constructor(problems: { variable: string; problem: string }[]) {
    super(`The environment is incomplete: ${problems.map((p) => `${p.variable}: ${p.problem}`).join('; ')}`);
    this.name = 'EnvironmentError';
    this.variables = problems.map((p) => p.variable);
  }
}

type Variables = Record<string, string | undefined>;

/** @throws EnvironmentError naming each variable that is missing, empty or malformed */
export function readRelayEnv(source: Variables): RelayEnv {
  return parsed(relayVariables, source);
}

/** @throws EnvironmentError naming each variable that is missing, empty or malformed */
export function readOperatorEnv(source: Variables): OperatorEnv {
  return parsed(operatorVariables, source);
}

function parsed<Schema extends z.ZodType>(schema: Schema, source: Variables): z.infer<Schema> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues.map((issue) => ({ variable: issue.path.join('.'), problem: issue.message })),
  );
}

/** An empty line in `.env` means that an optional variable is not set. */
function absentIfEmpty(value: unknown): unknown {
  return value === '' ? undefined : value;
}
