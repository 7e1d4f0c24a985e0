// The visible list of what runs and how long it took. On a terminal the running step is one live line; elsewhere,
// and in logs, each step is a plain line when it begins and one when it ends.

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 120;
const ERASE_LINE = '\r\x1b[2K';

/**
 * @typedef {object} Screen
 * @property {(text: string) => void} write
 * @property {boolean} live whether a line can be rewritten
 * @property {boolean} colour
 * @property {number} [columns]
 */

/** @returns {Screen} */
export function terminal() {
  const { stdout, env } = process;
  return {
    write: (text) => stdout.write(text),
    live: Boolean(stdout.isTTY) && env.TERM !== 'dumb',
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    get columns() {
      return stdout.columns;
    },
  };
}

/**
 * @param {Screen} screen
 * @param {() => number} [now] milliseconds
 */
export function createSteps(screen, now = () => performance.now()) {
  const paint = (/** @type {number} */ code, /** @type {string} */ text) =>
    screen.colour ? `\x1b[${code}m${text}\x1b[0m` : text;

  return {
    /**
     * Runs one step. What the work returns is noted behind the step's name.
     *
     * @param {string} title
     * @param {(detail: (text: string) => void) => Promise<string | void> | string | void} work
     */
    async step(title, work) {
      const started = now();
      let detail = '';
      let frame = 0;
      const took = () => `${((now() - started) / 1000).toFixed(1)} s`;
      const draw = () => {
        const text = `${FRAMES[frame++ % FRAMES.length]} ${title}  ${took()}  ${detail}`;
        screen.write(ERASE_LINE + text.slice(0, (screen.columns ?? 80) - 1));
      };
      const end = (/** @type {string} */ mark, /** @type {string} */ note) => {
        clearInterval(timer);
        const tail = note ? `  ${paint(2, note)}` : '';
        screen.write(`${screen.live ? ERASE_LINE : ''}${mark} ${title}  ${paint(2, took())}${tail}\n`);
      };
      if (!screen.live) screen.write(`  ${title} ...\n`);
      const timer = screen.live ? setInterval(draw, FRAME_MS) : undefined;
      try {
        const note = await work((text) => {
          detail = text;
        });
        end(paint(32, '✓'), note ?? '');
      } catch (error) {
        end(paint(31, '✗'), '');
        throw error;
      }
    },
  };
}

/** @typedef {ReturnType<typeof createSteps>} Steps */
