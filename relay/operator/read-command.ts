/** Reads what an operator has typed. Pure. */

/** A command, or what is wrong with it. */
export type Command =
  | { kind: 'status'; json: boolean }
  | { kind: 'dead'; json: boolean }
  | { kind: 'replay'; ids: string[] | 'all'; json: boolean }
  | { kind: 'help'; problem: string | null };

/** How to call it. */
export const USAGE = `npm run relay -- status         how much is on its way, and for how long
npm run relay -- dead           deliveries that were given up, with the reason
npm run relay -- replay ID ...  makes these again, and follows them
npm run relay -- replay --all   makes all dead letters again

--json prints what a program can read.`;

const UUID_FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The command in `args`: the words after `npm run relay --`. */
export function readCommand(args: readonly string[]): Command {
  const json = args.includes('--json');
  const [verb, ...rest] = args.filter((word) => word !== '--json');
  if (verb === undefined || verb === '--help' || verb === 'help') return { kind: 'help', problem: null };
  if (verb === 'status' || verb === 'dead') {
    return rest.length === 0
      ? { kind: verb, json }
      : wrong(`${verb} takes no more words, got ${rest.join(' ')}`);
  }
  if (verb !== 'replay') return wrong(`Expected status, dead or replay, got ${verb}`);
  if (rest.length === 1 && rest[0] === '--all') return { kind: 'replay', ids: 'all', json };
  if (rest.length === 0) return wrong('Expected the id of a delivery, or --all');
  const strange = rest.find((word) => !UUID_FORM.test(word));
  if (strange !== undefined) return wrong(`Expected the id of a delivery as "dead" shows it, got ${strange}`);
  return { kind: 'replay', ids: rest.map((id) => id.toLowerCase()), json };
}

function wrong(problem: string): Command {
  return { kind: 'help', problem };
}
