/** Money granted, added up within one currency and never across two. */
import type { CountedProject, Grant, Named } from './portfolio.ts';

/** A part of the money. */
export interface Amount {
  /** Slug, or the year. */
  key: string;
  name: string;
  amount: number;
}

/** All money of one currency. */
export interface MoneyIn {
  /** ISO 4217. */
  currency: string;
  total: number;
  /** Grants that were added up, and projects that they went to. */
  grants: number;
  projects: number;
  /** Largest first. Money of a project with several themes is split evenly between them. */
  byTheme: Amount[];
  /** From the first year to the last, without a gap. Money without a year stands in none. */
  byYear: Amount[];
  /** Largest first. */
  byDonor: Amount[];
}

/** Money that no donor gave. No slug of the CMS looks like this. */
export const OWN_FUNDS: Named = { slug: '-own', name: 'Own funds' };
/** Money of projects without a theme. */
export const NO_THEME: Named = { slug: '-none', name: 'Without a theme' };

/** Years that a chart can show; a year beyond is somebody's slip, and would make a hundred empty columns. */
const MOST_YEARS = 40;

/** The money in each currency, the one with the most grants first. */
export function moneyIn(projects: readonly CountedProject[]): MoneyIn[] {
  const currencies = new Set(projects.filter((one) => one.grants.length > 0).map(({ currency }) => currency));
  return [...currencies]
    .map((currency) => moneyOf(projects, currency))
    .sort((a, b) => b.grants - a.grants || a.currency.localeCompare(b.currency));
}

function moneyOf(all: readonly CountedProject[], currency: string): MoneyIn {
  const projects = all.filter((one) => one.currency === currency && one.grants.length > 0);
  const grants = projects.flatMap((one) => one.grants);
  return {
    currency,
    total: sumOf(grants),
    grants: grants.length,
    projects: projects.length,
    byTheme: largestFirst(
      projects.flatMap(({ themes, grants: own }) => {
        const shared = themes.length > 0 ? themes : [NO_THEME];
        return shared.map((theme) => ({ of: theme, amount: sumOf(own) / shared.length }));
      }),
    ),
    byYear: everyYear(grants),
    byDonor: largestFirst(grants.map(({ donor, amount }) => ({ of: donor ?? OWN_FUNDS, amount }))),
  };
}

function sumOf(parts: readonly { amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

function largestFirst(parts: readonly { of: Named; amount: number }[]): Amount[] {
  const sums = new Map<string, Amount>();
  for (const { of, amount } of parts) {
    const sum = sums.get(of.slug)?.amount ?? 0;
    sums.set(of.slug, { key: of.slug, name: of.name, amount: sum + amount });
  }
  return [...sums.values()].sort((a, b) => b.amount - a.amount || a.name.localeCompare(b.name));
}

function everyYear(grants: readonly Grant[]): Amount[] {
  const dated = grants.flatMap(({ year, amount }) => (year === null ? [] : [{ year, amount }]));
  if (dated.length === 0) return [];
  const last = Math.max(...dated.map(({ year }) => year));
  const first = Math.max(Math.min(...dated.map(({ year }) => year)), last - MOST_YEARS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { key: String(year), name: String(year), amount: sumOf(dated.filter((one) => one.year === year)) };
  });
}
