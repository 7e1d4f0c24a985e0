/**
 * The operator's window on deliveries: `npm run relay -- status | dead | replay`. Ends with 0 when it did what was
 * asked, 1 when it could not or a replay has not arrived, 2 when it did not understand.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentError, type OperatorEnv, readOperatorEnv } from './env.ts';
import { followReplay, LISTED, type Progress } from './operator/follow-replay.ts';
import { readCommand, USAGE } from './operator/read-command.ts';
import { counted, deadLines, statusLines } from './operator/words.ts';
import { createOutboxClient, type OutboxClient, type OutboxProblem } from './outbox-client.ts';

const DONE = 0;
const FAILED = 1;
const NOT_UNDERSTOOD = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const command = readCommand(args);
  if (command.kind === 'help') {
    const { problem } = command;
    if (problem === null) console.log(USAGE);
    else console.error(`${problem}.\n\n${USAGE}`);
    return problem === null ? DONE : NOT_UNDERSTOOD;
  }
  const env = environment();
  if (!env) return FAILED;
  const outbox = createOutboxClient({ url: env.DIRECTUS_URL, token: env.RELAY_TOKEN, fetch });
  switch (command.kind) {
    case 'status':
      return status(outbox, command.json);
    case 'dead':
      return dead(outbox, command.json);
    case 'replay':
      return replay(outbox, command.ids, command.json);
  }
}

function environment(): OperatorEnv | undefined {
  try {
    return readOperatorEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

async function status(outbox: OutboxClient, json: boolean): Promise<number> {
  const answer = await outbox.status();
  if (!answer.ok) return sayWhy(answer.problem);
  print(json ? [JSON.stringify(answer.value)] : statusLines(answer.value));
  return DONE;
}

async function dead(outbox: OutboxClient, json: boolean): Promise<number> {
  const answer = await outbox.deliveries({ state: 'dead', limit: LISTED });
  if (!answer.ok) return sayWhy(answer.problem);
  const { deliveries } = answer.value;
  print(json ? [JSON.stringify(deliveries)] : deadLines(deliveries, Date.now()));
  return DONE;
}

async function replay(outbox: OutboxClient, wanted: string[] | 'all', json: boolean): Promise<number> {
  const letters = await outbox.deliveries({ state: 'dead', limit: LISTED });
  if (!letters.ok) return sayWhy(letters.problem);
  const ids = wanted === 'all' ? letters.value.deliveries.map(({ id }) => id) : wanted;
  const answer = await outbox.replay(wanted === 'all' ? { all: true } : { ids });
  if (!answer.ok) return sayWhy(answer.problem);
  const { replayed } = answer.value;
  if (replayed === 0) {
    print(json ? [JSON.stringify({ replayed })] : [nothingReplayed(wanted)]);
    return wanted === 'all' ? DONE : FAILED;
  }
  const followed = await followReplay(ids, {
    outbox,
    pause,
    now: () => performance.now(),
    show: (progress) => showProgress(progress, json),
  });
  if (process.stderr.isTTY && !json) process.stderr.write('\n');
  if (!followed.ok) return sayWhy(followed.problem);
  const { progress } = followed;
  print(json ? [JSON.stringify({ replayed, ...progress })] : replayLines(replayed, progress));
  return progress.live === ids.length ? DONE : FAILED;
}

function nothingReplayed(wanted: string[] | 'all'): string {
  return wanted === 'all'
    ? 'There are no dead letters.'
    : 'None of these is a dead letter or waits for its next attempt; "dead" shows which are.';
}

function replayLines(replayed: number, { live, dead, again, open }: Progress): string[] {
  const lines = [`${counted(replayed, 'delivery', 'deliveries')} replayed: ${live} seen live.`];
  if (dead > 0) lines.push(`${dead} given up again; "dead" shows why.`);
  if (again > 0) lines.push(`${again} failed again and will be tried later; "status" shows how many wait.`);
  if (open > 0) lines.push(`${open} not taken yet. Is a relay running?`);
  return lines;
}

/** One line that is written over, where there is somebody to see it. */
function showProgress({ live, dead, again, open }: Progress, json: boolean): void {
  if (!process.stderr.isTTY || json) return;
  process.stderr.write(`\r${live} live, ${dead + again} failed, ${open} on their way \x1b[K`);
}

function sayWhy({ kind, reason }: OutboxProblem): number {
  const advice =
    kind === 'unreachable'
      ? 'Is the CMS running, and DIRECTUS_URL right?'
      : 'Are DIRECTUS_URL and RELAY_TOKEN right?';
  console.error(`${reason}.\n${advice}`);
  return FAILED;
}

function print(lines: string[]): void {
  console.log(lines.join('\n'));
}
