import { describe, expect, it } from 'vitest';
import { createInTurn } from '../../../lib/revalidate/in-turn.ts';

describe('inTurn', () => {
  it('runs work on one key one after the other, also after a failure', async () => {
    const inTurn = createInTurn();
    const steps: string[] = [];
    const step = (name: string, fails = false) =>
      inTurn('key', async () => {
        steps.push(`${name} starts`);
        await Promise.resolve();
        steps.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const outcomes = await Promise.allSettled([step('a', true), step('b'), step('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(steps).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });

  it('lets work on another key pass', async () => {
    const inTurn = createInTurn();
    const first = Promise.withResolvers<string>();
    const waiting = inTurn('one', () => first.promise);
    expect(await inTurn('two', async () => 'passed')).toBe('passed');
    first.resolve('done');
    expect(await waiting).toBe('done');
  });
});
