/** Tells whether what was read from the file may have changed since, by this process or another one. */
import type { PagesFile } from './sqlite-schema.ts';

/** Watches over one connection. */
export class SqliteWatch {
  #file: PagesFile | undefined;
  #version: unknown;
  #stamp = 0;

  /** Equal to an earlier one only if nothing was committed in between. Costs 3 microseconds. */
  stamp(file: PagesFile): number {
    const version = file.asked.dataVersion.get()?.data_version;
    if (file !== this.#file || version !== this.#version) {
      this.#file = file;
      this.#version = version;
      this.#stamp += 1;
    }
    return this.#stamp;
  }

  /** To be called after every own write that others have read before: SQLite tells only of other connections. */
  wrote(): void {
    this.#stamp += 1;
  }
}
