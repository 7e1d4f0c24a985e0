/** What the command was asked, and the environment that it needs. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { httpAddress } from '../../contract/http-address.ts';
import { Unexplained } from './unexplained.ts';

export const HELP = `Why is this page as it is?

  npm run explain -- /articles/some-slug

Says of one page of the site what is kept of it, how new each part of it is, whether that is as new as the CMS, and
which deliveries touched it. The page is fetched as a visitor does.

  --json   the same as JSON, for programs
  --help   this text`;

/** What was asked for. */
export type Asked = { help: true } | { help: false; target: string; json: boolean };

/** Reads the arguments. @throws Unexplained when they are not one page and known options */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parsed(args);
  if (values.help) return { help: true };
  const [target, ...others] = positionals;
  if (target === undefined || others.length > 0) {
    throw new Unexplained('Name one page of the site: npm run explain -- /articles/some-slug');
  }
  return { help: false, target, json: values.json ?? false };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    // Node's first sentence names the option; the others explain how to pass it as something else.
    const [first] = String(error instanceof Error ? error.message : error).split('. ');
    throw new Unexplained(`${first}. The options are listed by --help.`);
  }
}

/**
 * The path of a page on the site, percent-encoded, without query and fragment, which make no other page of it.
 * A full address will do, if it is the site's.
 *
 * @throws Unexplained when it is no path, or another site's address
 */
export function pathOn(siteUrl: string, target: string): string {
  const isAddress = /^https?:\/\//i.test(target);
  if (!isAddress && !target.startsWith('/')) {
    throw new Unexplained(`Expected a path such as /articles/some-slug, got "${target}".`);
  }
  const base = new URL(siteUrl);
  const url = URL.canParse(target, base) ? new URL(target, base) : null;
  if (url === null || hostOf(url) !== hostOf(base)) {
    throw new Unexplained(`"${target}" is not on this site, which is ${siteUrl} (SITE_URL).`);
  }
  return url.pathname;
}

/** Host and port; the names of this machine are one. */
function hostOf({ hostname, port }: URL): string {
  return `${['localhost', '[::1]'].includes(hostname) ? '127.0.0.1' : hostname}:${port}`;
}

const environment = z.object({
  SITE_URL: httpAddress,
  DIRECTUS_URL: httpAddress,
  REVALIDATE_SECRET: z.string({ error: 'expected the secret of the site, it is not set' }).min(1),
  RELAY_TOKEN: z.string({ error: 'expected the token of the outbox, it is not set' }).min(1),
});

/** Where site and CMS are, and what they let in. */
export type Settings = z.infer<typeof environment>;

/** Reads the environment. @throws Unexplained naming each variable that is missing, never showing a value */
export function readEnvironment(source: Record<string, string | undefined>): Settings {
  const read = environment.safeParse(source);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Unexplained(
    `The environment is incomplete: ${problems.join('; ')}. npm start writes it to .env.`,
  );
}
