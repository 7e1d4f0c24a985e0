/** The one place where the import reads its environment and its arguments. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { CmsAccount } from './cms.ts';
import { UsageError } from './usage-error.ts';

/** What `--help` prints. */
export const HELP = `Imports articles and projects into the CMS. Run it as often as you like: what is there is not written again.

  npm run import -- --articles FILE --images DIR --projects FILE

  --articles FILE  JSON list of articles
  --images DIR     folder with the pictures that the articles show
  --projects FILE  JSON list of projects
  --overwrite      take the records even where the CMS was edited since
  --dry-run        say what would be done, and write nothing
  --help           this text

Exit code: 0 all records taken, 1 some not (each is named), 2 it could not run.
docs/import.md describes the files and what becomes of them.`;

/** What the import was asked to do; paths are absolute, null is "not asked". */
export interface Arguments {
  articles: string | null;
  images: string | null;
  projects: string | null;
  overwrite: boolean;
  dryRun: boolean;
  help: boolean;
}

/** Reads arguments. `folders` are those that a relative path may mean, nearest first. Throws a UsageError. */
export function readArguments(args: string[], folders: string[]): Arguments {
  const { articles, images, projects, overwrite, 'dry-run': dryRun, help } = parsed(args);
  const chosen = { overwrite: overwrite ?? false, dryRun: dryRun ?? false, help: help ?? false };
  if (help) return { articles: null, images: null, projects: null, ...chosen };
  if (!articles && !projects)
    throw new UsageError('Say what to import: --articles FILE, --projects FILE or both.');
  const place = (option: string, given: string | undefined) => {
    if (given === undefined) return null;
    const found = folders
      .map((folder) => path.resolve(folder, given))
      .find((candidate) => existsSync(candidate));
    if (!given || !found) throw new UsageError(`--${option}: ${given || 'an empty name'} does not exist.`);
    return found;
  };
  return {
    articles: place('articles', articles),
    images: place('images', images),
    projects: place('projects', projects),
    ...chosen,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        articles: { type: 'string' },
        images: { type: 'string' },
        projects: { type: 'string' },
        overwrite: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const said = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : String(error);
    throw new UsageError(`${said}; --help lists the options.`);
  }
}

const given = (fallback: string) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.string().default(fallback));

const environment = z.object({
  CMS_PORT: given('8055'),
  DIRECTUS_URL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.url({ protocol: /^https?$/ }).optional(),
  ),
  DIRECTUS_ADMIN_EMAIL: z.string().min(1),
  DIRECTUS_ADMIN_PASSWORD: z.string().min(1),
  DATA_DIR: given('.data'),
});

/** Reads the environment. Throws a UsageError that names the variables that are missing or wrong. */
export function readEnvironment(env: Record<string, string | undefined>): CmsAccount & { dataDir: string } {
  const result = environment.safeParse(env);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => issue.path.join('.')))].join(', ');
    throw new UsageError(
      `Set ${names} in .env or in the environment; "npm start" writes them on its first run.`,
    );
  }
  const { CMS_PORT, DIRECTUS_URL, DIRECTUS_ADMIN_EMAIL, DIRECTUS_ADMIN_PASSWORD, DATA_DIR } = result.data;
  return {
    url: (DIRECTUS_URL ?? `http://127.0.0.1:${CMS_PORT}`).replace(/\/+$/, ''),
    email: DIRECTUS_ADMIN_EMAIL,
    password: DIRECTUS_ADMIN_PASSWORD,
    dataDir: path.resolve(DATA_DIR),
  };
}
