/** Several files that say one thing together: all of them are replaced, or none. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a file is to hold; null: it is to be gone. */
export type Contents = Map<string, string | null>;

/**
 * Writes what differs and returns the paths of it, below `root`. All is written beside its place first, where a full
 * disk or a missing right shows; a move that fails after that is taken back with those before it.
 *
 * @throws Error of the system, with every file as it was
 */
export function replaceFiles(root: string, contents: Contents): string[] {
  const changed = [...contents].flatMap(([file, wanted]) => {
    const present = read(path.join(root, file));
    return present === wanted ? [] : [{ file, place: path.join(root, file), present, wanted }];
  });
  const drafts: string[] = [];
  const moved: typeof changed = [];
  try {
    for (const { place, wanted } of changed) {
      if (wanted === null) continue;
      write(draftOf(place), wanted);
      drafts.push(draftOf(place));
    }
    for (const change of changed) {
      if (change.wanted === null) rmSync(change.place);
      else renameSync(draftOf(change.place), change.place);
      moved.push(change);
    }
  } catch (error) {
    for (const draft of drafts) rmSync(draft, { force: true });
    for (const { place, present } of moved) {
      if (present === null) rmSync(place, { force: true });
      else writeFileSync(place, present);
    }
    throw error;
  }
  return changed.map(({ file }) => file);
}

function draftOf(place: string): string {
  return `${place}.new`;
}

function read(place: string): string | null {
  return existsSync(place) ? readFileSync(place, 'utf8') : null;
}

function write(place: string, text: string): void {
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}
