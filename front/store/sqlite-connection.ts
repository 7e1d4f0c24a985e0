/**
 * Holds the file open and gets over what can happen to it: deleted or replaced under us, damaged, not
 * writable. A damaged file is set aside and a new one begun; otherwise it is tried again after a while. The
 * operator is told once when it goes wrong and once when it works again, not at every request.
 */
import { renameSync, rmSync, statSync } from 'node:fs';
import { StoreUnavailable } from './page-store.ts';
import { openPagesFile, type PagesFile, saysBusy, saysDamaged } from './sqlite-schema.ts';

/** Pause before a file that could not be used is tried again, in milliseconds. Ours. */
const REOPEN_AFTER_MS = 5_000;
/** How often it is looked whether the path still leads to our file, in milliseconds. Ours. */
const LOOK_EVERY_MS = 1_000;

/** What a connection works with; tests bring their own clock and log. */
export interface ConnectionOptions {
  path: string;
  now: () => number;
  log: (line: string) => void;
}

/** Runs work on the open file. */
export interface SqliteConnection {
  /** @throws StoreUnavailable when the file can't be used or the work fails */
  use<Result>(work: (file: PagesFile) => Result): Result;
  /** Closes the file if its path no longer leads to it, so that the next use opens what is there now. */
  look(): void;
  /** Called with every file that is opened. */
  onOpen(prepare: (file: PagesFile) => void): void;
  close(): void;
}

/** A connection that opens its file at the first use. */
export function connectSqlite({ path, now, log }: ConnectionOptions): SqliteConnection {
  let file: PagesFile | undefined;
  let inode: number | undefined;
  let lookedAt = 0;
  let retryAt = 0;
  let complained = false;
  let damaged: number | undefined;
  const prepares: ((file: PagesFile) => void)[] = [];

  function close(): void {
    file?.database.close();
    file = undefined;
  }

  function look(): void {
    lookedAt = now();
    if (file && inodeOf(path) !== inode) close();
  }

  function open(): PagesFile {
    if (damaged !== undefined && inodeOf(path) === damaged) setAside('found while it was in use');
    damaged = undefined;
    try {
      file = openPagesFile(path, now());
    } catch (error) {
      if (!saysDamaged(error)) throw error;
      setAside(messageOf(error));
      file = openPagesFile(path, now());
    }
    inode = inodeOf(path);
    lookedAt = now();
    for (const prepare of prepares) prepare(file);
    if (complained) log(`The page store ${path} works again.`);
    complained = false;
    return file;
  }

  function setAside(reason: string): void {
    const aside = `${path}.damaged`;
    log(`The page store ${path} is damaged (${reason}). It is kept as ${aside}; a new one is begun.`);
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    renameSync(path, aside);
  }

  function fail(error: unknown): never {
    if (saysDamaged(error)) {
      close();
      damaged = inode;
    } else if (!saysBusy(error)) {
      close();
      retryAt = now() + REOPEN_AFTER_MS;
    }
    if (!complained && !saysBusy(error)) {
      complained = true;
      log(
        `The page store ${path} cannot be used (${messageOf(error)}). Until it can, every page is rendered ` +
          'anew and purges are refused. Check that its folder exists, is writable and has space.',
      );
    }
    throw new StoreUnavailable(`The page store ${path} cannot be used: ${messageOf(error)}`, {
      cause: error,
    });
  }

  return {
    use(work) {
      if (file && now() - lookedAt >= LOOK_EVERY_MS) look();
      if (!file && now() < retryAt) throw new StoreUnavailable(`The page store ${path} cannot be used`);
      try {
        return work(file ?? open());
      } catch (error) {
        return fail(error);
      }
    },
    look,
    onOpen(prepare) {
      prepares.push(prepare);
    },
    close,
  };
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
