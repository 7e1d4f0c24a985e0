/** A queue: each task begins when those before it are over, however they end. */
export function oneAfterTheOther(): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    last = last.then(task, task);
    return last;
  };
}
