/** A bar for a person at a terminal, plain lines for a log. */
import { SingleBar } from 'cli-progress';

/** Shows how far one phase after another is. */
export interface Progress {
  /** Begins a phase of so many steps; none shows nothing. */
  start: (phase: string, total: number) => void;
  step: (steps?: number) => void;
  /** Ends the phase. */
  stop: () => void;
}

/** Share of a phase, in per cent, after which a plain line is written again. */
const LINE_EVERY_PERCENT = 25;

/** A bar where `stream` is a terminal, else lines. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines((line) => stream.write(`${line}\n`));
}

/** Writes a line at every quarter of a phase. */
export function lines(write: (line: string) => void): Progress {
  let phase = '';
  let total = 0;
  let done = 0;
  let told = 0;
  return {
    start(name, steps) {
      phase = name;
      total = steps;
      done = 0;
      told = 0;
    },
    step(steps = 1) {
      if (total === 0) return;
      done += steps;
      const percent = (done / total) * 100;
      if (percent < told + LINE_EVERY_PERCENT && done < total) return;
      told = percent;
      write(`${phase} ${done}/${total}`);
    },
    stop() {},
  };
}

function bar(stream: NodeJS.WriteStream): Progress {
  let current: SingleBar | null = null;
  return {
    start(phase, total) {
      if (total === 0) return;
      current = new SingleBar({
        stream,
        format: `${phase.padEnd(10)} {bar} {value}/{total}`,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        barsize: 32,
        hideCursor: true,
      });
      current.start(total, 0);
    },
    step: (steps = 1) => current?.increment(steps),
    stop() {
      current?.stop();
      current = null;
    },
  };
}
