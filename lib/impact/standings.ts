import type { Standing } from './progress.ts';

/** Where measures can stand, the best first, and what that is called. */
export const STANDINGS: readonly { standing: Standing; name: string }[] = [
  { standing: 'reached', name: 'Target reached' },
  { standing: 'on-the-way', name: 'On the way' },
  { standing: 'behind', name: 'Behind, or missed' },
  { standing: 'unmeasured', name: 'Not measured yet' },
];
