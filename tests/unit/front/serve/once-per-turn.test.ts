import { setImmediate } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { oncePerTurn } from '../../../../front/serve/once-per-turn.ts';

it('looks once for all who ask in one turn, after the last has asked, and again in the next', async () => {
  let truth = 'old';
  const look = vi.fn(async (key: string) => `${key}: ${truth}`);
  const find = oncePerTurn(look);
  const first = find('a');
  truth = 'new';
  expect(await Promise.all([first, find('a'), find('b')])).toEqual(['a: new', 'a: new', 'b: new']);
  expect(look).toHaveBeenCalledTimes(2);
  await setImmediate();
  truth = 'newer';
  expect(await find('a')).toBe('a: newer');
});

it('hands a failure to all of them, and tries again for the next', async () => {
  const look = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue('yes');
  const find = oncePerTurn<string>(look);
  const [one, other] = await Promise.allSettled([find('a'), find('a')]);
  expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
  expect(await find('a')).toBe('yes');
});
