/** Asks again and again while the component is shown and somebody looks at it. */
import { onBeforeUnmount, onMounted } from 'vue';
import { watchAttention } from './attention.ts';

/**
 * @param ask asks once and resolves to the milliseconds until the next time; it never rejects. A call that is no
 *   longer wanted is aborted.
 * @returns `askNow`, for when something is known to have happened
 */
export function usePoll(ask: (signal: AbortSignal) => Promise<number>): { askNow: () => void } {
  let attentive = false;
  let timer: number | undefined;
  let call: AbortController | undefined;

  function pause() {
    window.clearTimeout(timer);
    call?.abort();
    call = undefined;
  }
  async function askNow() {
    pause();
    if (!attentive) return;
    const mine = new AbortController();
    call = mine;
    const delay = await ask(mine.signal);
    if (!mine.signal.aborted) timer = window.setTimeout(askNow, delay);
  }

  let stop = () => {};
  onMounted(() => {
    stop = watchAttention((now) => {
      attentive = now;
      if (now) void askNow();
      else pause();
    });
  });
  onBeforeUnmount(() => {
    stop();
    attentive = false;
    pause();
  });
  return { askNow: () => void askNow() };
}
