/** Short names of the Sustainable Development Goals, as the United Nations publish them (sdgs.un.org/goals). */
const GOALS = [
  'No poverty',
  'Zero hunger',
  'Good health and well-being',
  'Quality education',
  'Gender equality',
  'Clean water and sanitation',
  'Affordable and clean energy',
  'Decent work and economic growth',
  'Industry, innovation and infrastructure',
  'Reduced inequalities',
  'Sustainable cities and communities',
  'Responsible consumption and production',
  'Climate action',
  'Life below water',
  'Life on land',
  'Peace, justice and strong institutions',
  'Partnerships for the goals',
] as const;

/** "Goal 4: Quality education". */
export function goalName(number: number): string {
  const name = GOALS[number - 1];
  return name ? `Goal ${number}: ${name}` : `Goal ${number}`;
}
