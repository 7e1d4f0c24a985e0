// One place that turns Vitrine's few settings into Directus's many, so that every start is bounded and closed
// by default. What each default of Directus would allow stands in docs/decisions/0001-directus-11-17.md.
import path from 'node:path';

/** Largest file that the CMS takes, as an upload or to import, in megabytes. */
export const MOST_UPLOAD_MB = 25;

/** What Directus keeps out of a log of whole requests, in its order, and the relay's token. */
const LOGGED_SECRETS = [
  ...['req.headers.authorization', 'req.headers.cookie', 'res.headers', 'req.query.access_token'],
  'req.headers["x-relay-token"]',
];

/**
 * The environment of the Directus process. What the caller has set of Directus's own (`OPERATORS_OWN`) wins, but for what lets
 * the site ask past a cache.
 *
 * @param {Record<string, string | undefined>} env with `DATA_DIR` (absolute), `CMS_PORT`, `SITE_URL`,
 *   `DIRECTUS_SECRET`, `DIRECTUS_ADMIN_EMAIL`, `DIRECTUS_ADMIN_PASSWORD`, `RELAY_TOKEN`, `PREVIEW_SECRET`
 * @returns {Record<string, string>} variables for the child process
 */
export function cmsEnvironment(env) {
  const dataDir = env.DATA_DIR ?? '.data';
  const port = env.CMS_PORT ?? '8055';
  /** @type {Record<string, string | undefined>} */
  const ours = {
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: env.CMS_PUBLIC_URL ?? `http://localhost:${port}`,
    SECRET: env.DIRECTUS_SECRET,
    ADMIN_EMAIL: env.DIRECTUS_ADMIN_EMAIL,
    ADMIN_PASSWORD: env.DIRECTUS_ADMIN_PASSWORD,
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: path.join(dataDir, 'cms.sqlite'),
    DB_EXCLUDE_TABLES: `${DIRECTUS_EXCLUDES},vitrine_outbox,vitrine_deliveries,vitrine_sweep`, // the outbox is nobody's collection
    STORAGE_LOCATIONS: 'local',
    STORAGE_LOCAL_ROOT: path.join(dataDir, 'uploads'),
    // Extensions are bundled for the browser here; Directus's own place is shared by all that run from this folder.
    TEMP_PATH: path.join(dataDir, 'temp'),
    EXTENSIONS_PATH: './extensions',
    EXTENSIONS_MUST_LOAD: 'true',
    LOG_LEVEL: 'warn',
    LOGGER_REDACT__PATHS: `array:${LOGGED_SECRETS.join(',')}`,
    TELEMETRY: 'false',
    MCP_ENABLED: 'false',
    AI_ENABLED: 'false',
    WEBSOCKETS_ENABLED: 'false',
    OPENAPI_ENABLED: 'false',
    QUERY_LIMIT_MAX: '500',
    QUERY_LIMIT_DEFAULT: '100',
    MAX_RELATIONAL_DEPTH: '6',
    MAX_BATCH_MUTATION: '1000',
    MAX_PAYLOAD_SIZE: '4mb',
    GRAPHQL_INTROSPECTION: 'false',
    GRAPHQL_QUERY_TOKEN_LIMIT: '800',
    IP_TRUST_PROXY: 'false',
    FILES_MIME_TYPE_ALLOW_LIST: 'image/jpeg,image/png,image/webp,image/avif,image/gif,application/pdf',
    FILES_MAX_UPLOAD_SIZE: `${MOST_UPLOAD_MB}mb`,
    ASSETS_TRANSFORM_IMAGE_MAX_DIMENSION: '8000',
    // By default half a second of work, such as a large picture on a small machine, is answered 503 to everybody else.
    PRESSURE_LIMITER_MAX_EVENT_LOOP_DELAY: '5000',
    PRESSURE_LIMITER_MAX_EVENT_LOOP_UTILIZATION: '1',
    RETENTION_ENABLED: 'true',
    CACHE_AUTO_PURGE: 'true', // where an operator has switched the cache on
    // Else every request begins with a copy of the whole model. Safe with directus/extensions/limits/src/own-model.ts.
    CACHE_SCHEMA_FREEZE_ENABLED: 'true',
    RELAY_TOKEN: env.RELAY_TOKEN,
    SITE_URL: env.SITE_URL,
    PREVIEW_SECRET: env.PREVIEW_SECRET,
    // Behind TLS, sessions are sent over nothing else.
    SESSION_COOKIE_SECURE: String(isTls(env.CMS_PUBLIC_URL)),
    REFRESH_TOKEN_COOKIE_SECURE: String(isTls(env.CMS_PUBLIC_URL)),
    FLOWS_ENV_ALLOW_LIST: 'PUBLIC_URL,SITE_URL', // what mails link to
    CONTENT_SECURITY_POLICY_DIRECTIVES__FRAME_SRC: env.SITE_URL,
    ...passedThrough(env),
    CACHE_SKIP_ALLOWED: 'true', // the site asks past it: docs/decisions/0012-cms-cache.md
  };
  return Object.fromEntries(Object.entries(ours).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** @param {string | undefined} url */
const isTls = (url) => url?.startsWith('https:') ?? false;

/** What Directus leaves out by default. */
const DIRECTUS_EXCLUDES = 'spatial_ref_sys,sysdiagrams';

/** Not `REDIS_URL`, which is the site's and the relay's: Directus would take any `REDIS_*` for a Redis on this machine. */
const OPERATORS_OWN =
  /^(AUTH_|DB_|EMAIL_|STORAGE_|CACHE_|REDIS(?!_URL$)|LOG_|RATE_LIMITER_|HOST$|IP_TRUST_PROXY$|GRAPHQL_INTROSPECTION$|TRUSTED_DOCUMENTS)/;

/** @param {Record<string, string | undefined>} env */
function passedThrough(env) {
  return Object.fromEntries(Object.entries(env).filter(([key]) => OPERATORS_OWN.test(key)));
}
