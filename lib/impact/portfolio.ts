/** What is counted: the published projects, with the parts of them that hold numbers. */

/** Something with a page of its own. */
export interface Named {
  slug: string;
  name: string;
}

/** Money from one donor to one project, in the currency of the project. */
export interface Grant {
  amount: number;
  year: number | null;
  /** Null for money of our own. */
  donor: Named | null;
}

/** One measure of a project; any figure may be missing. */
export interface Measure {
  unit: string | null;
  baseline: number | null;
  target: number | null;
  actual: number | null;
}

/** A project with what is counted of it. */
export interface CountedProject {
  /** ISO dates; null where it is open. */
  start: string | null;
  end: string | null;
  countries: readonly string[];
  /** Numbers of the Sustainable Development Goals. */
  goals: readonly number[];
  /** ISO 4217. */
  currency: string;
  themes: readonly Named[];
  /** Slugs. */
  partners: readonly string[];
  grants: readonly Grant[];
  measures: readonly Measure[];
}
