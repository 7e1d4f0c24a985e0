/**
 * Preloaded into a process under test whose clock shall be wrong: `Date` reads `CLOCK_SHIFT_MS` milliseconds
 * ahead of the machine's, or behind it when negative. Timers and `performance` go on as they were, as they do when
 * somebody sets a machine's clock.
 */
const SHIFT_MS = Number(process.env.CLOCK_SHIFT_MS);
if (!Number.isFinite(SHIFT_MS)) throw new Error('Expected CLOCK_SHIFT_MS to be a number of milliseconds');

const TrueDate = Date;
const now = () => TrueDate.now() + SHIFT_MS;

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new TrueDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
