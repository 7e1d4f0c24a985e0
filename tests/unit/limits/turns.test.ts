/** Who goes first where work of the site and of people meet. */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../../directus/extensions/limits/src/turns.ts';

const LONG_MS = 60_000;

/** Notes what happens, in its order. */
function ledger() {
  const notes: string[] = [];
  const note = (what: string) => () => {
    notes.push(what);
  };
  return { notes, note };
}

/** Time enough for whatever does not wait. */
async function settle() {
  for (let turn = 0; turn < 5; turn += 1) await turnOfTheLoop();
}

it('work that gives way goes on at once when nobody waits', async () => {
  const turns = createTurns(Date.now, LONG_MS);
  await expect(turns.giveWay(turns.turn)).resolves.toBeUndefined();
});

it('work that gives way goes on when the last of those who wait has been answered', async () => {
  const turns = createTurns(Date.now, LONG_MS);
  const { notes, note } = ledger();
  const ends = [turns.begin(), turns.begin()];
  const work = turns.giveWay(turns.turn).then(note('work'));
  for (const [index, end] of ends.entries()) {
    await settle();
    note(`answer ${index}`)();
    end();
    end();
  }
  await work;
  expect(notes).toEqual(['answer 0', 'answer 1', 'work']);
});

it('work that does not give way never waits', async () => {
  const turns = createTurns(Date.now, LONG_MS);
  turns.begin();
  await expect(turns.turn()).resolves.toBeUndefined();
});

it("patience is for the whole of a piece of work, and its end is nobody else's", async () => {
  let now = 0;
  const turns = createTurns(() => now, 10);
  const { notes, note } = ledger();
  const end = turns.begin();
  const hasty = turns.giveWay(async () => {
    await turns.turn();
    note('first')();
    await turns.turn();
    note('second')();
  });
  const clock = setInterval(() => {
    now += 10;
  }, 1);
  await hasty;
  clearInterval(clock);
  expect(notes).toEqual(['first', 'second']);
  const other = turns.giveWay(turns.turn).then(note('other'));
  note('answer')();
  end();
  await other;
  expect(notes).toEqual(['first', 'second', 'answer', 'other']);
});
