/**
 * Whether somebody looks: the tab is visible and a hand has moved within five minutes. Directus itself stops
 * renewing the session then; asking on would renew it for an empty chair.
 */

/** In milliseconds; Directus's own idle time. */
const IDLE_MS = 5 * 60 * 1000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Says so now and whenever it changes. Ends with the `stop` that it returns. */
export function watchAttention(changed: (attentive: boolean) => void): () => void {
  let attentive: boolean | undefined;
  let idle: number | undefined;
  const tell = (now: boolean) => {
    if (now === attentive) return;
    attentive = now;
    changed(now);
  };
  const seen = () => {
    window.clearTimeout(idle);
    if (document.hidden) return tell(false);
    idle = window.setTimeout(() => tell(false), IDLE_MS);
    tell(true);
  };
  for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true });
  document.addEventListener('visibilitychange', seen);
  seen();
  return () => {
    window.clearTimeout(idle);
    for (const sign of SIGNS) window.removeEventListener(sign, seen);
    document.removeEventListener('visibilitychange', seen);
  };
}
