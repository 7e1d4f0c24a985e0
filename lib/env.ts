/** The one place of the site that reads `process.env`, once, when the process starts. */
import { parseEnv } from './env-schema.ts';

/** The validated environment. */
export const env = parseEnv(process.env);
