/** What `npm run schema:apply` was asked. */
import { parseArgs } from 'node:util';
import { CouldNotCompare } from './could-not-compare.ts';

export const APPLY_HELP = `Brings a CMS to the committed model and configuration.

  npm run schema:apply
  npm run schema:apply -- --yes --delete projects.summary,old_collection

The CMS is the one at DIRECTUS_URL (else the local one), with DIRECTUS_TOKEN (an administrator's; or
DIRECTUS_ADMIN_EMAIL and DIRECTUS_ADMIN_PASSWORD) and DIRECTUS_SITE_TOKEN. It says what it would do and asks; where
there is no terminal to ask on, it does nothing without --yes.

  --yes             does it without asking
  --delete NAMES    what may be deleted although it holds data, and what only the CMS has: "flow Remind". With commas
  --help            this text

Exit codes: 0 the CMS is as committed, 1 nothing was done or something is left, 2 it could not be done.`;

/** What was asked for. */
export interface ApplyAsked {
  help: boolean;
  yes: boolean;
  /** What may be deleted, by name. */
  names: string[];
}

/** Reads the arguments. @throws CouldNotCompare when they are not known options */
export function readApplyArguments(args: readonly string[]): ApplyAsked {
  const { help = false, yes = false, delete: names = [] } = parsed(args);
  const list = names.flatMap((one) => one.split(','));
  return { help, yes, names: list.map((name) => name.trim()).filter((name) => name !== '') };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        yes: { type: 'boolean', short: 'y' },
        delete: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch {
    throw new CouldNotCompare('The options are --yes, --delete NAMES and --help; the last explains them.');
  }
}
