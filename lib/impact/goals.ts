/** The Sustainable Development Goals of the United Nations, in words short enough for a tile. */
const NAMES = [
  'No poverty',
  'No hunger',
  'Health',
  'Education',
  'Equal rights of women',
  'Water and sanitation',
  'Clean energy',
  'Decent work',
  'Industry and infrastructure',
  'Less inequality',
  'Cities to live in',
  'Careful use of things',
  'Climate',
  'Life in the sea',
  'Life on land',
  'Peace and justice',
  'Working together',
] as const;

/** How many goals there are. */
export const GOALS = NAMES.length;

/** "Water and sanitation", of goal 6; empty for a number that is no goal. */
export function goalName(goal: number): string {
  return NAMES[goal - 1] ?? '';
}
