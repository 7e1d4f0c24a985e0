/** The money of one project by donor: one row each, whatever years it came in. */
import type { Grant, Named } from './portfolio.ts';

/** What one donor gave to a project. */
export interface Gift {
  /** Null for money of our own. */
  donor: Named | null;
  amount: number;
  /** Each once, in their order. */
  years: number[];
}

/** Grants added up by donor, the largest first. */
export function giftsOf(grants: readonly Grant[]): Gift[] {
  const gifts = new Map<string, Gift>();
  for (const { donor, amount, year } of grants) {
    const key = donor?.slug ?? '';
    const before = gifts.get(key) ?? { donor, amount: 0, years: [] };
    const years = year === null ? before.years : [...before.years, year];
    gifts.set(key, {
      donor,
      amount: before.amount + amount,
      years: [...new Set(years)].sort((a, b) => a - b),
    });
  }
  return [...gifts.values()].sort((a, b) => b.amount - a.amount);
}
