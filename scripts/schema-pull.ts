/**
 * `npm run schema:pull`: writes what a running CMS has become back into the repository: the model into
 * schema.yaml, roles, policies, permissions and settings into directus/config, the SDL of the site's role into
 * schema.graphql, and the types from it. Review the difference, then commit.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sortedSdl } from './sorted-sdl.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const CMS_ROOM = path.join(ROOT, 'directus');

const environment = z.object({
  CMS_PORT: z.string().default('8055'),
  DIRECTUS_URL: z.url().optional(),
  DIRECTUS_ADMIN_EMAIL: z.string().min(1),
  DIRECTUS_ADMIN_PASSWORD: z.string().min(1),
  DIRECTUS_SITE_TOKEN: z.string().min(1),
});

const parsed = environment.safeParse(process.env);
if (!parsed.success) fail(`The environment is incomplete:\n${z.prettifyError(parsed.error)}`);
const env = parsed.data;
const url = env.DIRECTUS_URL ?? `http://127.0.0.1:${env.CMS_PORT}`;

const session = z.object({ data: z.object({ access_token: z.string() }) }).parse(
  JSON.parse(
    await ask('/auth/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: env.DIRECTUS_ADMIN_EMAIL, password: env.DIRECTUS_ADMIN_PASSWORD }),
    }),
  ),
);

const snapshot = await ask('/schema/snapshot?export=yaml', bearer(session.data.access_token));
const sdl = await ask('/server/specs/graphql', bearer(env.DIRECTUS_SITE_TOKEN));
writeFileSync(path.join(ROOT, 'schema.yaml'), ended(snapshot));
writeFileSync(path.join(ROOT, 'schema.graphql'), ended(sortedSdl(sdl)));
run(CMS_ROOM, ['node_modules/directus-sync/bin/index.js', 'pull', '--config-path', './sync.config.json']);
// directus-sync makes this folder even where it is told to leave the snapshot alone.
rmSync(path.join(CMS_ROOM, 'config', 'snapshot'), { recursive: true, force: true });
run(ROOT, ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts']);
console.log(
  'schema.yaml, schema.graphql, directus/config and lib/generated are as the CMS is; see git diff.',
);

async function ask(route: string, init: RequestInit): Promise<string> {
  const answer = await fetch(url + route, init).catch((error: unknown) =>
    fail(
      `No CMS answers at ${url}; start it with npm run dev. (${error instanceof Error ? error.message : error})`,
    ),
  );
  const text = await answer.text();
  if (answer.status === 404 && route.startsWith('/server/specs')) {
    fail(
      'The CMS hides its GraphQL schema, as it does in production; pull from one started with npm run dev.',
    );
  }
  if (!answer.ok) fail(`${route} answered ${answer.status}: ${text.slice(0, 300)}`);
  return text;
}

function bearer(token: string): RequestInit {
  return { headers: { authorization: `Bearer ${token}` } };
}

function run(cwd: string, args: string[]): void {
  const done = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, DIRECTUS_URL: url },
    encoding: 'utf8',
  });
  if (done.status !== 0) fail(`${args[0]} failed:\n${(done.stdout + done.stderr).slice(-2000)}`);
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
