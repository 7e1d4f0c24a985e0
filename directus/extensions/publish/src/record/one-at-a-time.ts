/** Keeps runs of a task from overlapping, without losing a reason to run. */

/**
 * A function that runs `task`; asked while it runs, it runs once more afterwards, however often it was asked. What it
 * returns resolves after a run that began later than the call, and rejects as that run does.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running
      .catch(() => {}) // whoever asked for that run was told
      .then(() => {
        next = undefined;
        running = task();
        return running;
      });
    return next;
  };
}
