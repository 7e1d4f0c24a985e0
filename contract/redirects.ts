/**
 * Where a redirect leads. The site follows these rules, and the CMS refuses by the same ones what would go in a circle.
 *
 * An address has at most one redirect: the exact one, or else that of the longest prefix. One step is taken at a time:
 * what it leads to may be a page, and then nothing leads on from there.
 */
import { pathOfTarget, type Redirect } from './redirect-address.ts';

/** Most redirects one after the other. Ours: browsers give up after 20. */
export const MAX_REDIRECTS_IN_A_ROW = 10;

/** Most redirects there can be. Ours: ten questions to the CMS, and one redirect can stand for all below an address. */
export const MAX_REDIRECTS = 5_000;

/** Where an address has moved to. */
export type Target = Pick<Redirect, 'to' | 'permanent'>;

/**
 * Where the path leads; null when no redirect applies, or when following it would never end.
 *
 * @param path as `canonicalPath` spells it
 */
export function resolveRedirect(redirects: readonly Redirect[], path: string): Target | null {
  const index = indexOf(redirects);
  const first = stepFrom(index, path);
  if (!first || !walk(index, path).ends) return null;
  return { to: first.to, permanent: first.redirect.permanent };
}

/**
 * The redirects that would lead round in a circle, or on for more than `MAX_REDIRECTS_IN_A_ROW` steps, in the order in
 * which they are followed; null when there are none.
 *
 * Wherever such a walk begins, one that begins at the address of one of its redirects, or at a made-up one below it,
 * goes the same way: what a prefix leaves untouched stays the same on the whole way round.
 *
 * @param through asks only for those that this redirect has a part in
 */
export function findLoop(redirects: readonly Redirect[], through?: Redirect): Redirect[] | null {
  const index = indexOf(redirects);
  for (const { from, match } of redirects) {
    for (const start of match === 'exact' ? [from] : [from, from + BELOW]) {
      const { taken, ends } = walk(index, start);
      if (!ends && (through === undefined || taken.includes(through))) return [...new Set(taken)];
    }
  }
  return null;
}

/** Stands for anything below an address; as no path is spelt so, no redirect is about it. */
const BELOW = '/%';

interface Index {
  exact: ReadonlyMap<string, Redirect>;
  prefix: ReadonlyMap<string, Redirect>;
}

function indexOf(redirects: readonly Redirect[]): Index {
  const of = (match: Redirect['match']) =>
    new Map(redirects.filter((one) => one.match === match).map((one) => [one.from, one]));
  return { exact: of('exact'), prefix: of('prefix') };
}

/** The redirects that are followed from a path, and whether that ends. */
function walk(index: Index, start: string): { taken: Redirect[]; ends: boolean } {
  const taken: Redirect[] = [];
  for (
    let step = stepFrom(index, start);
    step;
    step = step.path === null ? null : stepFrom(index, step.path)
  ) {
    taken.push(step.redirect);
    if (taken.length > MAX_REDIRECTS_IN_A_ROW) return { taken, ends: false };
  }
  return { taken, ends: true };
}

interface Step {
  redirect: Redirect;
  to: string;
  /** Where it leads on this site; null when elsewhere. */
  path: string | null;
}

function stepFrom({ exact, prefix }: Index, path: string): Step | null {
  const only = exact.get(path);
  if (only) return { redirect: only, to: only.to, path: pathOfTarget(only.to) };
  for (let above = path; above !== ''; above = above.slice(0, above.lastIndexOf('/'))) {
    const redirect = prefix.get(above);
    if (redirect) return below(redirect, path.slice(above.length));
  }
  return null;
}

/** What a prefix leaves untouched, below its target. Not read again, since what stands for anything is spelt as no path. */
function below(redirect: Redirect, rest: string): Step {
  const to = rest === '' ? redirect.to : redirect.to.replace(/\/$/, '') + rest;
  return { redirect, to, path: to.startsWith('/') ? to : null };
}
