// Brings a Directus from nothing, or from an older state, to the committed one: database, schema, configuration,
// the website's accounts, demo content. Each part leaves a stamp, so that a start with nothing to do costs nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtensions } from './build-extensions.mjs';
import { hasContent, seedDemo } from './demo/seed.ts';
import { cmsEnvironment } from './environment.mjs';
import { signIn } from './rest.mjs';
import { runNode, systemEnvironment } from './run-node.mjs';
import { pushConfiguration } from './sync.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SCHEMA = path.join(HERE, '..', 'schema.yaml');
const DIRECTUS_CLI = path.join(HERE, 'node_modules', 'directus', 'cli.js');

/** The accounts of programs, which sign in by a token; their roles are fixed in config/roles.json. */
const ACCOUNTS = [
  {
    email: 'site@example.org',
    first_name: 'Website',
    role: '1c9a4f62-1a3e-4a55-8f0c-7b2f0f6d1a11',
    secret: 'DIRECTUS_SITE_TOKEN',
  },
  {
    email: 'forms@example.org',
    first_name: 'Website: forms',
    role: '3d5e0b27-8c14-4f6a-b7d9-2a61c90f4e13',
    secret: 'DIRECTUS_FORMS_TOKEN',
  },
  {
    email: 'preview@example.org',
    first_name: 'Website: preview',
    role: '7e2c94a1-0d63-4b58-9f27-c15b8a3d6e14',
    secret: 'DIRECTUS_PREVIEW_TOKEN',
  },
];

/** @typedef {{ env: Record<string, string | undefined>, log?: (line: string) => void }} Task */

/**
 * Builds the extensions, installs or migrates the database and applies `schema.yaml`. Run it while Directus is stopped.
 * Throws, with the last lines of Directus, when either fails; refuses a change that would delete data.
 *
 * @param {Task} task `env.DATA_DIR` must be absolute
 */
export async function prepare({ env, log = () => {} }) {
  await buildExtensions({ log });
  const stamp = stampOf(env);
  const wanted = hashOf([SCHEMA, path.join(HERE, 'package-lock.json')]);
  if (stamp.read().schema === wanted) return;
  const childEnv = { ...systemEnvironment(), ...cmsEnvironment(env) };
  log(stamp.read().schema === undefined ? 'installing the database' : 'migrating the database');
  await runNode([DIRECTUS_CLI, 'bootstrap'], { env: childEnv });
  await refuseDataLoss(childEnv);
  log('applying schema.yaml');
  await runNode([DIRECTUS_CLI, 'schema', 'apply', '--yes', SCHEMA], { env: childEnv });
  stamp.write({ schema: wanted });
}

/**
 * Pushes roles, policies, permissions and settings, sees to the accounts of the website, and fills an empty
 * CMS with demo content, unless it was once told not to (`DEMO_CONTENT=false`). Run it against a Directus that answers.
 *
 * @param {Task} task
 */
export async function configure({ env, log = () => {} }) {
  const stamp = stampOf(env);
  const url = `http://127.0.0.1:${env.CMS_PORT ?? '8055'}`;
  const accounts = ACCOUNTS.map(({ secret, ...account }) => ({ ...account, token: required(env, secret) }));
  const wanted = hashOf([path.join(HERE, 'sync.config.json'), ...filesIn(path.join(HERE, 'config'))]).concat(
    createHash('sha256')
      .update(accounts.map(({ token }) => token).join(' '))
      .digest('hex'),
  );
  if (env.DEMO_CONTENT === 'false') stamp.write({ demo: 'not wanted' });
  const demoWanted = !['loaded', 'not wanted'].includes(stamp.read().demo ?? '');
  if (stamp.read().config === wanted && !demoWanted) return;

  const email = required(env, 'DIRECTUS_ADMIN_EMAIL');
  const password = required(env, 'DIRECTUS_ADMIN_PASSWORD');
  if (stamp.read().config !== wanted) {
    log('pushing roles, policies and settings');
    await pushConfiguration({ url, email, password });
    const rest = await signIn(url, email, password);
    for (const account of accounts) await ensureAccount(rest, account);
    await ensureSettings(rest);
    stamp.write({ config: wanted });
  }
  if (demoWanted) {
    const rest = await signIn(url, email, password);
    if (stamp.read().demo !== 'loading' && (await hasContent(rest))) {
      stamp.write({ demo: 'not wanted' });
      return;
    }
    stamp.write({ demo: 'loading' });
    await seedDemo(rest, { log, pictureScale: Number(env.DEMO_PICTURE_SCALE ?? '1') });
    stamp.write({ demo: 'loaded' });
  }
}

/** @param {import('./rest.mjs').Rest} rest @param {{ email: string, first_name: string, role: string, token: string }} account */
async function ensureAccount(rest, account) {
  const filter = encodeURIComponent(JSON.stringify({ email: { _eq: account.email } }));
  const [present] = await rest.get(`/users?filter=${filter}&fields=id`);
  const wanted = { ...account, status: 'active' };
  if (present) await rest.patch(`/users/${present.id}`, wanted);
  else await rest.post('/users', wanted);
}

/**
 * The settings are one row that every page reads; until it is there, Directus answers the site's query with an error.
 *
 * @param {import('./rest.mjs').Rest} rest
 */
async function ensureSettings(rest) {
  const settings = await rest.get('/items/site_settings?fields=id');
  if (settings.id === null || settings.id === undefined)
    await rest.patch('/items/site_settings', { name: 'Vitrine' });
}

/** @param {Record<string, string>} childEnv */
async function refuseDataLoss(childEnv) {
  const plan = await runNode([DIRECTUS_CLI, 'schema', 'apply', '--dry-run', SCHEMA], { env: childEnv });
  const deletions = plan.split('\n').filter((line) => /^\s*-?\s*(?:Delete|Drop|Remove)\b/i.test(line));
  if (deletions.length > 0) {
    throw new Error(
      `schema.yaml would delete data from this CMS (${deletions.map((line) => line.trim()).join('; ')}). ` +
        'Bring the field back into schema.yaml, or delete it in the admin app first, then start again.',
    );
  }
}

/**
 * What earlier starts have done to the database that `env` names. What was done to another one does not count.
 *
 * @param {Record<string, string | undefined>} env
 */
function stampOf(env) {
  const dataDir = required(env, 'DATA_DIR');
  mkdirSync(path.join(dataDir, 'uploads'), { recursive: true });
  const file = path.join(dataDir, 'cms-state.json');
  const database = databaseIn(env);
  /** @returns {Record<string, string | undefined>} */
  const read = () => {
    const state = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return (state.database ?? database) === database ? state : {};
  };
  /** @param {Record<string, string>} part */
  const write = (part) =>
    writeFileSync(file, `${JSON.stringify({ ...read(), database, ...part }, null, 2)}\n`);
  return { read, write };
}

/** Tells databases apart without naming them, since an address may hold a password. @param {Record<string, string | undefined>} env */
function databaseIn(env) {
  const names = ['CLIENT', 'HOST', 'PORT', 'DATABASE', 'FILENAME', 'CONNECTION_STRING'];
  const values = names.map((name) => env[`DB_${name}`] ?? '');
  return createHash('sha256').update(values.join('\n')).digest('hex').slice(0, 16);
}

/** @param {string[]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.basename(file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Files alone: directus-sync leaves an empty folder beside them. @param {string} dir */
function filesIn(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(dir, entry.name))
    .sort();
}

/** @param {Record<string, string | undefined>} env @param {string} name */
function required(env, name) {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing: set it in .env or in the environment.`);
  return value;
}
