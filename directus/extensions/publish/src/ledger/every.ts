/** Does something at most so often, however often it is asked to. */

interface Pace {
  everyMs: number;
  clock: () => number;
}

/** A function that runs `work` unless it has begun within `everyMs`; who asks while it runs waits for that run. */
export function every(work: () => Promise<void>, { everyMs, clock }: Pace): () => Promise<void> {
  let begunAt: number | null = null;
  let running: Promise<void> | null = null;
  return async () => {
    const now = clock();
    const isTime = begunAt === null || Math.abs(now - begunAt) >= everyMs;
    if (running === null && isTime) {
      begunAt = now;
      running = work().finally(() => {
        running = null;
      });
    }
    await running;
  };
}
