// What each child process gets to see. Settings pass through these doors only, so that no process knows a secret
// that it has no use for.
import { cmsEnvironment } from '../../directus/environment.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */

const SYSTEM = [
  ...['PATH', 'Path', 'HOME', 'USER', 'SHELL', 'LANG', 'LC_ALL', 'TZ', 'TERM', 'TMPDIR', 'TEMP', 'TMP', 'CI'],
  ...['SystemRoot', 'ComSpec', 'PATHEXT', 'APPDATA', 'LOCALAPPDATA', 'USERPROFILE', 'ProgramFiles'],
  ...['NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'NODE_EXTRA_CA_CERTS', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'],
  ...['http_proxy', 'https_proxy', 'no_proxy', 'NO_COLOR', 'FORCE_COLOR'],
];
const SITE = [
  ...['SITE_URL', 'DIRECTUS_URL', 'DIRECTUS_SITE_TOKEN', 'REVALIDATE_SECRET', 'REVALIDATE_SECRET_PREVIOUS'],
  ...['SITE_HOST', 'SITE_PORT', 'DATA_DIR', 'NEXT_DIST_DIR', 'REDIS_URL', 'LOG_LEVEL'],
  ...['DIRECTUS_FORMS_TOKEN', 'DIRECTUS_PREVIEW_TOKEN', 'PREVIEW_SECRET', 'TRUST_PROXY'],
];
const RELAY = ['RELAY_TOKEN', 'REVALIDATE_SECRET', 'REDIS_URL', 'LOG_LEVEL'];

/**
 * The environment of the site, at build and when serving. Next reads `.env` by itself; what stands there and is not the
 * site's is set to nothing, which Next leaves alone, so that the administrator's password does not come in that way.
 *
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function siteEnvironment({ env, fileNames, cmsPort }) {
  return {
    ...Object.fromEntries(fileNames.map((name) => [name, ''])),
    ...pick(env, SYSTEM),
    ...pick(env, SITE),
    CMS_PUBLIC_URL: env.CMS_PUBLIC_URL || `http://localhost:${cmsPort}`,
    DIRECTUS_URL: `http://127.0.0.1:${cmsPort}`,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Nobody who builds or serves a site has a use for these. */
const SECRETS_OF_OTHERS = [
  ...['DIRECTUS_TOKEN', 'DIRECTUS_ADMIN_EMAIL', 'DIRECTUS_ADMIN_PASSWORD', 'DIRECTUS_SECRET', 'RELAY_TOKEN'],
];

/**
 * The environment of `npm run build`: that of the site, or, where a CMS elsewhere is named, all that was set but the
 * secrets of others. Then it is a host that builds, which tells Next of itself by variables of its own and serves the
 * build from Next's own folder; nothing is guessed for it.
 *
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function buildEnvironment(settings) {
  const { given, givenCms } = settings;
  if (!givenCms) return siteEnvironment(settings);
  const nothing = Object.fromEntries(SECRETS_OF_OTHERS.map((name) => [name, '']));
  return { ...pick(given, Object.keys(given)), ...nothing, NEXT_TELEMETRY_DISABLED: '1' };
}

/**
 * The environment of Directus. While developing it shows its GraphQL schema, which `npm run schema:pull` reads, and
 * takes any query of the site, since documents are being written.
 *
 * @param {Settings} settings
 * @param {'start' | 'dev'} mode
 * @returns {Record<string, string>}
 */
export function directusEnvironment({ env }, mode) {
  const shown = mode === 'dev' ? { GRAPHQL_INTROSPECTION: 'true', TRUSTED_DOCUMENTS: 'off' } : {};
  return { ...pick(env, SYSTEM), ...cmsEnvironment({ ...shown, ...env }) };
}

/**
 * The environment of the relay. It meets the site where it listens on this machine, since the public name may be
 * unknown here; `RELAY_SITE_URL` names another way, such as a proxy with a cache of its own, whose pages are then
 * the ones that are checked.
 *
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function relayEnvironment(settings) {
  const { env, cmsPort, relayPort } = settings;
  return {
    ...pick(env, SYSTEM),
    ...pick(env, RELAY),
    DIRECTUS_URL: `http://127.0.0.1:${cmsPort}`,
    SITE_URL: siteForRelay(settings),
    RELAY_PORT: String(relayPort),
  };
}

/** @param {Settings} settings */
function siteForRelay({ env, sitePort }) {
  return env.RELAY_SITE_URL || `http://127.0.0.1:${sitePort}`;
}

/**
 * The environment of the operator's commands: everything that was set, and the site as the relay meets it.
 *
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function operatorEnvironment(settings) {
  return { ...scriptEnvironment(settings), SITE_URL: siteForRelay(settings) };
}

/**
 * The environment of our own scripts: everything that was set.
 *
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function scriptEnvironment({ env }) {
  return pick(env, Object.keys(env));
}

/**
 * The environment of the drift gate, which looks at a CMS elsewhere only where one was named.
 *
 * @param {Settings} settings
 * @returns {Record<string, string>}
 */
export function gateEnvironment(settings) {
  return { ...scriptEnvironment(settings), DIRECTUS_URL: settings.givenCms ?? '' };
}

/**
 * @param {import('./settings.mjs').Environment} env
 * @param {string[]} names
 * @returns {Record<string, string>}
 */
function pick(env, names) {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
