/** JSON lines, one for each thing that happened; those of a delivery carry its correlation id from save to receipt. */
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import type { RelayEnv } from './env.ts';

/** Never printed, wherever they stand. None is ever passed to the log on purpose; this is the second lock. */
const SECRETS = [
  'token',
  'secret',
  'password',
  'authorization',
  'cookie',
  'headers',
  'RELAY_TOKEN',
  'REVALIDATE_SECRET',
  'REDIS_URL',
];

/** Where the relay writes what it does. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** The relay's log; `destination` is standard output unless given. */
export function createLog(level: RelayEnv['LOG_LEVEL'], destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { service: 'relay' },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    },
    destination,
  );
}

/** What went wrong, in one line: the message of an error and of what caused it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = causeOf(error);
  return cause === undefined || cause === error.message ? error.message : `${error.message}: ${cause}`;
}

/** Connecting to both addresses of a name fails with an AggregateError, whose own message is empty. */
function causeOf({ cause }: Error): string | undefined {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf)[0];
  return cause instanceof Error ? cause.message : undefined;
}
