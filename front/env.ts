/**
 * The environment of the front, read once. Next sets NEXT_PHASE while it builds and NODE_ENV for its
 * development server; in both there is no finished build whose pages could be kept.
 */
import { resolve } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  DATA_DIR: z
    .string()
    .min(1, { error: 'DATA_DIR is empty; expected a folder, or leave it unset for .data' })
    .default('.data'),
  REDIS_URL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .url({
        protocol: /^rediss?$/,
        error: 'REDIS_URL: expected a redis:// or rediss:// address, or leave it unset',
      })
      .optional(),
  ),
  NEXT_DIST_DIR: z.string().default(''),
  SITE_URL: z.string().default(''),
  SITE_HOST: z.string().min(1).default('127.0.0.1'),
  SITE_PORT: z.coerce
    .number({ error: 'SITE_PORT: expected a number from 0 to 65535' })
    .int()
    .min(0)
    .max(65_535)
    .default(3000),
  NEXT_PHASE: z.string().optional(),
  NODE_ENV: z.string().optional(),
});

/** What Next is doing in this process. Only `serve` has pages to keep. */
export type Phase = 'build' | 'develop' | 'serve';

/** The front's settings. */
export interface FrontEnv {
  /** Absolute path of the folder for durable data. */
  dataDir: string;
  /** Redis, where all instances keep their pages; undefined where one machine keeps its own. Holds a password. */
  redisUrl: string | undefined;
  /** The public address, empty where it is not told. */
  siteUrl: string;
  phase: Phase;
  /** The folder of the build, absolute: what `distDir` is in next.config.ts. */
  distDir: string;
  /** Where the server listens. */
  host: string;
  port: number;
}

/**
 * Reads the front's settings.
 *
 * @throws ZodError naming the variable when one has no usable value
 */
export function readFrontEnv(variables: Record<string, string | undefined>): FrontEnv {
  const { DATA_DIR, REDIS_URL, NEXT_DIST_DIR, SITE_URL, SITE_HOST, SITE_PORT, NEXT_PHASE, NODE_ENV } =
    environment.parse(variables);
  return {
    dataDir: resolve(DATA_DIR),
    redisUrl: REDIS_URL,
    siteUrl: SITE_URL,
    phase: phaseOf(NEXT_PHASE, NODE_ENV),
    distDir: resolve(NEXT_DIST_DIR || '.next'),
    host: SITE_HOST,
    port: SITE_PORT,
  };
}

function phaseOf(nextPhase: string | undefined, nodeEnv: string | undefined): Phase {
  if (nextPhase === 'phase-production-build') return 'build';
  return nodeEnv === 'development' ? 'develop' : 'serve';
}

/** The settings of this process. */
export const frontEnv = readFrontEnv(process.env);
