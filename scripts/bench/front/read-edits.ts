/** Readers who go on asking for one page while it is edited, and notice when they are shown an old edit. */
import { setTimeout as pause } from 'node:timers/promises';
import { readPage } from '../../../tests/support/read-page.ts';

/** How often it is looked whether enough was read, in milliseconds. */
const LOOK_MS = 2;
const EDIT = /^Edit (\d+)$/;

/** What the readers were answered. */
export interface Tally {
  read: number;
  /** Showed an edit before the last one that was acknowledged when they were asked for, or none at all. */
  old: number;
  /** No answer, or no page. */
  failed: number;
}

/** Readers at work. */
export interface EditReaders {
  /** Whoever asks from here on must be shown this edit or a later one. */
  acknowledged(edit: number): void;
  /** Resolves when `count` more answers have been read. */
  more(count: number): Promise<void>;
  stop(): Promise<Tally>;
}

/** `readers` at once ask for the page whose title is `Edit` and a number; the first must be `Edit 0` or later. */
export function readEdits(url: string, readers: number): EditReaders {
  const tally: Tally = { read: 0, old: 0, failed: 0 };
  let least = 0;
  let isOver = false;

  async function readOn(): Promise<void> {
    while (!isOver) {
      const owed = least;
      const page = await readPage(url).catch(() => null);
      tally.read += 1;
      if (page?.status !== 200) tally.failed += 1;
      else if (editIn(page.title) < owed) tally.old += 1;
    }
  }

  const all = Promise.all(Array.from({ length: readers }, readOn));
  return {
    acknowledged(edit) {
      least = edit;
    },
    async more(count) {
      const goal = tally.read + count;
      while (tally.read < goal) await pause(LOOK_MS);
    },
    async stop() {
      isOver = true;
      await all;
      return tally;
    },
  };
}

function editIn(title: string | undefined): number {
  return Number(EDIT.exec(title ?? '')?.[1] ?? -1);
}
