import { nextTurn } from '../next-turn.ts';

/**
 * One look for all who ask for the same in one turn of the event loop. It begins when the last of them has asked, so
 * nobody is told what was true before their question.
 */
export function oncePerTurn<Value>(look: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();

  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const answer = new Promise<Value>((resolve) => {
      nextTurn(() => {
        asked.delete(key);
        resolve(look(key));
      });
    });
    asked.set(key, answer);
    return answer;
  };
}
