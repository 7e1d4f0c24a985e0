// Starts children and answers for them: one that should stay is started again when it ends, one that ends again and
// again is reported, and stopping leaves none.
import { keepOutput } from './child-log.mjs';
import { endGroup, signalGroup, spawnGroup } from './group.mjs';
import { Refusal } from './refusal.mjs';
import { waitForAnswer } from './wait-for.mjs';

const GRACE_MS = 10_000; // to finish requests and close databases
const LINES_OF_CRASH = 20;
const RESTARTS = 3; // within the time below; more often is no accident
const RESTARTS_WITHIN_MS = 60_000;

/**
 * @typedef {import('./group.mjs').Program} Program
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, error?: Error }} Ending
 * @typedef {{ url: string, withinMs: number }} Readiness
 * @typedef {object} Running
 * @property {import('node:child_process').ChildProcess} child
 * @property {import('./child-log.mjs').ChildLog} [log] none for a visible program
 * @property {Promise<Ending>} ended after the last of its output
 */

/** A program that ended otherwise than it should. */
export class ProgramFailed extends Refusal {
  /** @param {Program} program @param {Running} running @param {Ending} ending */
  constructor(program, { log }, { code, signal, error }) {
    const how = error ? `could not start (${error.message})` : `ended with ${signal ?? `code ${code}`}`;
    const where = log ? `: see ${log.file}.` : '.';
    super(`${program.name} ${how}${where}`, { lines: log?.tail(LINES_OF_CRASH), cause: error });
    this.code = code ?? 1;
    this.log = log;
  }
}

/**
 * @param {object} options
 * @param {string} options.logDir
 * @param {number} [options.graceMs]
 * @param {number} [options.restarts] how often a minute a service that has ended is started again
 * @param {(name: string, line: string) => void} [options.onTrouble] lines of services that warn or complain
 * @param {(failure: ProgramFailed) => void} [options.onRestart]
 */
export function supervise({
  logDir,
  graceMs = GRACE_MS,
  restarts = RESTARTS,
  onTrouble = () => {},
  onRestart = () => {},
}) {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const children = new Set();
  let stopping = false;
  /** @type {(crash: unknown) => void} */
  let reportCrash = () => {};
  /** @type {Promise<unknown>} */
  const crashed = new Promise((resolve) => {
    reportCrash = resolve;
  });

  /** @param {Program} program @param {Pick<import('./child-log.mjs').LogOptions, 'onLine' | 'onTrouble'>} [listeners] */
  function launch(program, listeners) {
    if (stopping) throw new Refusal(`${program.name} was not started, because everything is stopping.`);
    const child = spawnGroup(program);
    children.add(child);
    const log = program.visible
      ? undefined
      : keepOutput(child, { dir: logDir, name: program.name, ...listeners });
    /** @type {Promise<Ending>} */
    const exited = new Promise((resolve) => {
      child.once('error', (error) => resolve({ code: null, signal: null, error }));
      child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    const ended = exited.then(async (ending) => {
      await endGroup(child, graceMs); // of what the leader left behind
      children.delete(child);
      await log?.end();
      return ending;
    });
    return { child, log, ended };
  }

  /**
   * @param {Program} program
   * @param {Readiness} readiness
   * @returns {Promise<{ failed: Promise<ProgramFailed> }>} when it answers; `failed` resolves when it has ended
   */
  async function bringUp(program, { url, withinMs }) {
    const running = launch(program, { onTrouble: (line) => onTrouble(program.name, line) });
    const gone = new AbortController();
    const failed = running.ended.then((ending) => {
      gone.abort();
      return new ProgramFailed(program, running, ending);
    });
    const isReady = await waitForAnswer(url, { withinMs, signal: gone.signal });
    if (gone.signal.aborted) throw await failed;
    if (!isReady) {
      throw new Refusal(
        `${program.name} did not answer at ${url} within ${withinMs / 1000} s: see its log.`,
        {
          lines: running.log?.tail(LINES_OF_CRASH),
        },
      );
    }
    return { failed };
  }

  /** @param {Program} program @param {Readiness} readiness @param {Promise<ProgramFailed>} failed */
  async function keepUp(program, readiness, failed) {
    /** @type {number[]} */
    const ends = [];
    for (let ended = failed; ; ) {
      const failure = await ended;
      if (stopping) return;
      ends.push(performance.now());
      const recent = ends.filter((end) => performance.now() - end < RESTARTS_WITHIN_MS);
      if (recent.length > restarts) throw failure;
      onRestart(failure);
      ended = (await bringUp(program, readiness)).failed;
    }
  }

  return {
    /** Resolves with what has brought down a service for good. */
    crashed,

    /**
     * Runs a program to its end.
     *
     * @param {Program} program
     * @param {(line: string) => void} [onLine]
     * @returns {Promise<number>} its exit code; a program that died of a signal or did not start rejects
     */
    async run(program, onLine) {
      const running = launch(program, { onLine });
      const ending = await running.ended;
      if (ending.code === null) throw new ProgramFailed(program, running, ending);
      if (ending.code !== 0 && !program.visible) throw new ProgramFailed(program, running, ending);
      return ending.code;
    },

    /**
     * Starts a program that stays, and resolves when it answers.
     *
     * @param {Program} program
     * @param {Readiness} readiness
     */
    async serve(program, readiness) {
      const { failed } = await bringUp(program, readiness);
      keepUp(program, readiness, failed).catch((failure) => stopping || reportCrash(failure));
    },

    /** Asks all children to end, and kills those that have not after the grace. */
    async stop() {
      stopping = true;
      await Promise.all([...children].map((child) => endGroup(child, graceMs)));
    },

    /** Kills all children at once. */
    kill() {
      stopping = true;
      for (const child of children) signalGroup(child, 'SIGKILL');
    },
  };
}

/** @typedef {ReturnType<typeof supervise>} Supervisor */
