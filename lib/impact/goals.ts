/** The Sustainable Development Goals of the United Nations, in words short enough for a tile. */
import { words } from '../languages/words.ts';

/** How many goals there are. */
export const GOALS = 17;

/** "Water and sanitation", of goal 6; empty for a number that is no goal. */
export function goalName(goal: number): string {
  return words().goals[goal - 1] ?? '';
}
