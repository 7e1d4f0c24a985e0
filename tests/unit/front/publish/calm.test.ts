import { expect, it } from 'vitest';
import { createCalm } from '../../../../front/publish/calm.ts';

/** Time that passes only while somebody waits; `during` happens in each wait. */
function place(during: (at: number) => void = () => {}) {
  let at = 0;
  const calm = createCalm({
    now: () => at,
    pause: async (ms) => {
      at += ms;
      during(at);
    },
  });
  return { calm, at: () => at };
}

it('is there at once where nothing has happened', async () => {
  const { calm, at } = place();
  await calm.comes();
  expect(at()).toBe(0);
});

it('comes half a second after the last page', async () => {
  let pages = 3;
  const { calm, at } = place(() => {
    if (pages-- > 0) calm.disturb();
  });
  calm.disturb();
  await calm.comes();
  expect(at()).toBe(4 * 500);
});

it('is not waited for longer than five seconds', async () => {
  const { calm, at } = place(() => calm.disturb());
  calm.disturb();
  await calm.comes();
  expect(at()).toBe(5_000);
});
