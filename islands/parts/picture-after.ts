/**
 * The picture that a key leads to, from 0 on, or null where the key leads nowhere. Arrows stop at the ends.
 *
 * @param isRightToLeft whether the next picture stands on the left
 */
export function pictureAfter(
  key: string,
  shown: number,
  count: number,
  isRightToLeft: boolean,
): number | null {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const last = count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === forward) return Math.min(last, shown + 1);
  return key === back ? Math.max(0, shown - 1) : null;
}
