/** A PostgreSQL of its own for a test: in a folder and on a port that nobody else uses, gone afterwards. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { systemEnvironment } from './system-environment.ts';
import { waitFor } from './wait-for.ts';

const run = promisify(execFile);

/** Where Debian and its kind keep it; the commands that start it are not on the path there. */
const DEBIAN = '/usr/lib/postgresql';
const USER = 'vitrine';
/** How long it may take from its start until it answers, in milliseconds; under 1 s on a quiet machine. */
const START_MS = 30_000;
/** How long it may take to end before it is killed, in milliseconds. */
const GRACE_MS = 10_000;

/** A running PostgreSQL. */
export interface TestPostgres {
  /** `DB_*` for `startCms({ settings })`. */
  settings: Record<string, string>;
  /** Types a statement into its shell and resolves to what it prints: rows by line, columns by `|`. */
  sql(statement: string): Promise<string>;
  pid: number;
  /** Ends it and moves its data into a folder that is not there yet, for `startPostgres({ from })`. */
  keepIn(folder: string): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts one, empty or with a copy of what `keepIn` has left.
 *
 * @throws Error that says what to install, when this machine has none and none can be installed
 */
export async function startPostgres({ from }: { from?: string } = {}): Promise<TestPostgres> {
  const programs = await postgresPrograms();
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-postgres-'));
  const data = path.join(folder, 'data');
  const port = await freePort();
  // It refuses to run as root, so then somebody without any rights owns the folder and runs it.
  const owner = process.getuid?.() === 0 ? nobody() : undefined;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const options = { ...owner, cwd: folder, env: environment({ HOME: folder }) };
  let server: ChildProcess | undefined;
  const stop = async () => {
    if (server !== undefined) await end(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const newData = ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-sync'];
    if (from === undefined) await run(path.join(programs, 'initdb'), newData, options);
    else await run('cp', ['-Rp', from, data]); // Node's own copy is nobody's no more
    const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
    const started = spawn(path.join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...options,
      stdio: 'ignore',
    });
    server = started;
    const { pid } = started;
    if (pid === undefined) throw new Error(`PostgreSQL in ${programs} could not be started`);
    const sql = async (statement: string) => {
      const where = ['-h', '127.0.0.1', '-p', String(port), '-U', USER, '-d', 'postgres'];
      const how = ['--no-psqlrc', '-v', 'ON_ERROR_STOP=1', '-At', '-c', statement];
      return (await run(path.join(programs, 'psql'), [...where, ...how], options)).stdout.trim();
    };
    await waitFor(() => sql('SELECT 1'), { what: 'PostgreSQL', withinMs: START_MS });
    return {
      pid,
      sql,
      async keepIn(kept) {
        await end(started);
        renameSync(data, kept);
      },
      stop,
      settings: {
        DB_CLIENT: 'pg',
        DB_HOST: '127.0.0.1',
        DB_PORT: String(port),
        DB_DATABASE: 'postgres',
        DB_USER: USER,
        DB_PASSWORD: USER,
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Folder of `initdb`, `postgres` and `psql`; gets them where this machine lacks them and lets us. */
async function postgresPrograms(): Promise<string> {
  const found = findPrograms();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = environment({ DEBIAN_FRONTEND: 'noninteractive' });
    await run('apt-get', ['update'], { env }).catch(() => {}); // what it lacks, the next line says
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { env });
  }
  const installed = findPrograms();
  if (installed !== undefined) return installed;
  throw new Error(
    'The tests on PostgreSQL need its programs initdb, postgres and psql. Install PostgreSQL 14 or later ' +
      '(Debian: apt-get install postgresql), or put them on the PATH, then run this again.',
  );
}

/** Next's types would have NODE_ENV in every environment. */
function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  return Object.assign(Object.create(null), systemEnvironment(), more);
}

function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const folders = [...versions.map((version) => path.join(DEBIAN, version, 'bin')), ...onPath];
  return folders.find((folder) =>
    ['initdb', 'postgres', 'psql'].every((program) => existsSync(path.join(folder, program))),
  );
}

/** Ids of the user that owns nothing. */
function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? '').split(':');
  if (!uid || !gid) throw new Error('PostgreSQL refuses to run as root, and there is no user "nobody" here.');
  return { uid: Number(uid), gid: Number(gid) };
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT'); // fast shutdown: it does not wait for whoever is still connected
  const tooLong = setTimeout(() => server.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(tooLong);
}
