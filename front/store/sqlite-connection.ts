/**
 * Holds the file open and gets over what can happen to it: deleted or replaced under us, damaged, locked, full, not
 * writable. A damaged file is set aside and a new one begun; otherwise it is tried again after a while, and what is in
 * it is read on where only writing fails. The operator is told once when it goes wrong and once when it works again,
 * not at every request.
 */
import { renameSync, rmSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { StoreUnavailable } from './page-store.ts';
import { openPagesFile, type PagesFile, saysBusy, saysDamaged, saysUnwritable } from './sqlite-schema.ts';

/** Pause before a file that could not be used is tried again, in milliseconds. Ours. */
const REOPEN_AFTER_MS = 5_000;
/** Pause before a file is tried again that another process has locked for longer than a write takes, in milliseconds. Ours. */
const LOCKED_PAUSE_MS = 1_000;
/** How often a lock is tried again, in milliseconds: the event loop is free in between. Ours. */
const TRY_LOCK_EVERY_MS = 50;
/** How long entries wait for a lock, in milliseconds. Ours: somebody waits for the page. */
const ENTRY_PATIENCE_MS = 500;
/** How long purges do: they are refused after it. Ours. */
const PURGE_PATIENCE_MS = 2_000;
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
  /**
   * Work that only reads.
   *
   * @throws StoreUnavailable when the file can't be used or the work fails
   */
  use<Result>(work: (file: PagesFile) => Result): Result;
  /**
   * Work that writes what may be lost: not even tried for a while after that was in vain. One after the other, so that
   * of many who meet a lock one tries it.
   *
   * @throws StoreUnavailable when the file can't be used or the work fails
   */
  keep<Result>(work: (file: PagesFile) => Result): Promise<Result>;
  /**
   * Work that writes what may not be lost: tried in any case, and for longer.
   *
   * @throws StoreUnavailable when the file can't be used or the work fails
   */
  record<Result>(work: (file: PagesFile) => Result): Promise<Result>;
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
  let keepAgainAt = 0;
  let complained = false;
  let damaged: number | undefined;
  const prepares: ((file: PagesFile) => void)[] = [];

  function close(): void {
    file?.database.close();
    file = undefined;
  }

  function look(): void {
    lookedAt = now();
    if (file && inodeOf(path, inode) !== inode) close();
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
    return file;
  }

  function setAside(reason: string): void {
    const aside = `${path}.damaged`;
    log(`The page store ${path} is damaged (${reason}). It is kept as ${aside}; a new one is begun.`);
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    renameSync(path, aside);
  }

  function fail(error: unknown): never {
    const canRead = file !== undefined && (saysBusy(error) || saysUnwritable(error));
    if (saysDamaged(error)) {
      close();
      damaged = inode;
    } else if (canRead) {
      keepAgainAt = now() + (saysBusy(error) ? LOCKED_PAUSE_MS : REOPEN_AFTER_MS);
    } else {
      close();
      retryAt = now() + (saysBusy(error) ? LOCKED_PAUSE_MS : REOPEN_AFTER_MS);
    }
    complain(
      canRead ? 'be written' : 'be used',
      canRead ? 'no page is kept' : 'every page is rendered anew',
      error,
    );
    throw new StoreUnavailable(`The page store ${path} cannot be used: ${messageOf(error)}`, {
      cause: error,
    });
  }

  function complain(what: string, effect: string, error: unknown): void {
    if (complained) return;
    complained = true;
    log(
      `The page store ${path} cannot ${what} (${messageOf(error)}). Until it can, ${effect} and purges are refused. ` +
        'Check that its folder exists, is writable and has space, and that no other program keeps it locked.',
    );
  }

  function isAway(): boolean {
    return !file && now() < retryAt;
  }

  /** Tries the work until no other process holds the lock. Throws what SQLite or the file system throws. */
  async function patiently<Result>(work: (file: PagesFile) => Result, patienceMs: number): Promise<Result> {
    for (let waited = 0; ; waited += TRY_LOCK_EVERY_MS) {
      try {
        if (file && now() - lookedAt >= LOOK_EVERY_MS) look();
        return work(file ?? open());
      } catch (error) {
        if (!saysBusy(error) || waited >= patienceMs) throw error;
      }
      await pause(TRY_LOCK_EVERY_MS);
    }
  }

  const write = pLimit(1);

  function writeWith<Result>(
    work: (file: PagesFile) => Result,
    { patienceMs, isVain }: { patienceMs: number; isVain: () => boolean },
  ): Promise<Result> {
    return write(async () => {
      if (isVain()) throw new StoreUnavailable(`The page store ${path} cannot be written`);
      try {
        const result = await patiently(work, patienceMs);
        if (complained) log(`The page store ${path} works again.`);
        complained = false;
        return result;
      } catch (error) {
        return fail(error);
      }
    });
  }

  return {
    use(work) {
      if (file && now() - lookedAt >= LOOK_EVERY_MS) look();
      if (isAway()) throw new StoreUnavailable(`The page store ${path} cannot be used`);
      try {
        return work(file ?? open());
      } catch (error) {
        return fail(error);
      }
    },
    keep(work) {
      const isVain = () => isAway() || now() < keepAgainAt;
      return writeWith(work, { patienceMs: ENTRY_PATIENCE_MS, isVain });
    },
    record(work) {
      return writeWith(work, { patienceMs: PURGE_PATIENCE_MS, isVain: isAway });
    },
    look,
    onOpen(prepare) {
      prepares.push(prepare);
    },
    close,
  };
}

/** The file at this path; `known` where that can't be looked at. */
function inodeOf(path: string, known?: number): number | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.ino;
  } catch {
    return known;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
