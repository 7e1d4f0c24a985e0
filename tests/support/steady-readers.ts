/** Readers who go on asking for pages while something happens to a site. */

/** One page that a reader was given, or not. */
export interface Reading {
  url: string;
  /** 0 when there was no answer at all. */
  status: number;
  /** Until the last byte. */
  ms: number;
}

/** Readers at work. */
export interface SteadyReaders {
  /** Resolves when `count` more pages have been read. */
  more(count: number): Promise<void>;
  /** What was read since the last call. */
  take(): Reading[];
  stop(): Promise<void>;
}

/** `readers` at once, each going through all addresses over and over. */
export function keepReading(urls: readonly string[], readers: number): SteadyReaders {
  let readings: Reading[] = [];
  let total = 0;
  let isOver = false;
  let waiting: { until: number; done: () => void }[] = [];

  async function readAll(first: number): Promise<void> {
    for (let turn = first; !isOver; turn += 1) {
      const url = urls[turn % urls.length] ?? '';
      const before = performance.now();
      const status = await fetch(url).then(
        async (response) => {
          await response.arrayBuffer();
          return response.status;
        },
        () => 0,
      );
      readings.push({ url, status, ms: performance.now() - before });
      total += 1;
      for (const { until, done } of waiting) if (total >= until) done();
      waiting = waiting.filter(({ until }) => total < until);
    }
  }

  const all = Array.from({ length: readers }, (_, index) => readAll(index));
  return {
    more: (count) =>
      new Promise((done) => {
        waiting.push({ until: total + count, done });
      }),
    take() {
      const taken = readings;
      readings = [];
      return taken;
    },
    async stop() {
      isOver = true;
      await Promise.all(all);
    },
  };
}

/** Median, 99th percentile and longest time in milliseconds, for people. */
export function timesOf(readings: readonly Reading[]): string {
  const at = (share: number) => Math.round(msAt(readings, share));
  return `${readings.length} pages, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}

/** The time within which `share` (0 to 1) of the pages were read, in milliseconds. */
export function msAt(readings: readonly Reading[], share: number): number {
  const sorted = readings.map(({ ms }) => ms).sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
