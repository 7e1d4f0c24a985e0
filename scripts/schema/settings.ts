/** What the drift gate was asked, and the CMS that it is to look at. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { httpAddress } from '../../contract/http-address.ts';
import type { Administrator } from './cms-connection.ts';
import { CouldNotCompare } from './could-not-compare.ts';

export const HELP = `Do the repository and the CMS agree?

  npm run schema:check
  npm run schema:check -- --format github

Compares schema.yaml, directus/config, schema.graphql, the generated types and a CMS: the one at DIRECTUS_URL, with
DIRECTUS_TOKEN (an administrator's; or DIRECTUS_ADMIN_EMAIL and DIRECTUS_ADMIN_PASSWORD) and DIRECTUS_SITE_TOKEN, or
one that is started, filled from the repository and removed again. Nothing is written.

  --format text | github | json   text by default
  --help                          this text

Exit codes: 0 all agree, 1 they disagree, 2 could not compare.`;

const FORMATS = ['text', 'github', 'json'] as const;

/** What was asked for. */
export interface Asked {
  help: boolean;
  format: (typeof FORMATS)[number];
}

/** Reads the arguments. @throws CouldNotCompare when they are not known options */
export function readArguments(args: readonly string[]): Asked {
  const { help = false, format = 'text' } = parsed(args);
  const read = z.enum(FORMATS).safeParse(format);
  if (!read.success) throw new CouldNotCompare(`--format is one of ${FORMATS.join(', ')}, not "${format}".`);
  return { help, format: read.data };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { format: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    // Node's first sentence names the option; the others explain how to pass it as something else.
    const [first] = String(error instanceof Error ? error.message : error).split('. ');
    throw new CouldNotCompare(`${first}. The options are listed by --help.`);
  }
}

const environment = z.object({
  DIRECTUS_URL: httpAddress,
  DIRECTUS_TOKEN: z.string().optional(),
  DIRECTUS_ADMIN_EMAIL: z.string().optional(),
  DIRECTUS_ADMIN_PASSWORD: z.string().optional(),
  DIRECTUS_SITE_TOKEN: z
    .string({ error: 'expected the token of the site' })
    .min(1, 'expected the token of the site'),
});

/** A CMS elsewhere. */
export interface GivenCms {
  url: string;
  administrator: Administrator;
  siteToken: string;
}

/**
 * The CMS that the environment names, or null where it names none.
 *
 * @throws CouldNotCompare naming each variable that is missing, never showing a value
 */
export function givenCms(source: Record<string, string | undefined>): GivenCms | null {
  if (!source.DIRECTUS_URL) return null;
  const read = environment.safeParse(source);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new CouldNotCompare(`The environment is incomplete: ${problems.join('; ')}.`);
  }
  const { DIRECTUS_URL: url, DIRECTUS_SITE_TOKEN: siteToken, ...account } = read.data;
  return { url, siteToken, administrator: administratorOf(account) };
}

function administratorOf(account: Record<string, string | undefined>): Administrator {
  const { DIRECTUS_TOKEN: token, DIRECTUS_ADMIN_EMAIL: email, DIRECTUS_ADMIN_PASSWORD: password } = account;
  if (token) return { token };
  if (email && password) return { email, password };
  throw new CouldNotCompare(
    'The environment is incomplete: DIRECTUS_TOKEN of an administrator, or DIRECTUS_ADMIN_EMAIL and DIRECTUS_ADMIN_PASSWORD.',
  );
}
