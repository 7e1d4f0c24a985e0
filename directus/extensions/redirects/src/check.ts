/** Decides whether redirects may be saved. Pure: what is there already comes in as an argument. */
import { parseRedirect, type Redirect, type TypedRedirect } from '../../../../contract/redirect-address.ts';
import { findLoop, MAX_REDIRECTS, MAX_REDIRECTS_IN_A_ROW } from '../../../../contract/redirects.ts';

/** What is to be saved. */
export interface Saving {
  /** The redirects that stay as they are. */
  others: readonly TypedRedirect[];
  /** Those that are saved, as they will be. */
  saved: readonly TypedRedirect[];
  /** The site's own address, where it is known. */
  siteUrl: string | undefined;
}

/** The saved redirects in their one spelling; or why they are refused, without a full stop. */
export type Checked = { ok: true; redirects: Redirect[] } | { ok: false; reason: string };

/** Refuses what is no redirect, what is there already, and what would lead in a circle. */
export function checkSaving({ others, saved, siteUrl }: Saving): Checked {
  // What SQL has put there and is no redirect, the site does not follow either.
  const all = others
    .map((typed) => parseRedirect(typed, siteUrl))
    .flatMap((one) => (one.ok ? [one.redirect] : []));
  const redirects: Redirect[] = [];
  for (const typed of saved) {
    const parsed = parseRedirect(typed, siteUrl);
    if (!parsed.ok) return parsed;
    const { redirect } = parsed;
    const same = all.find(({ from }) => from === redirect.from);
    if (same) return { ok: false, reason: `There is a redirect from there already: ${inWords(same)}` };
    all.unshift(redirect); // first, so that a circle is told from there
    redirects.push(redirect);
  }
  if (all.length > MAX_REDIRECTS)
    return {
      ok: false,
      reason: `There can be at most ${MAX_REDIRECTS} redirects; one for “everything below” may replace many`,
    };
  for (const redirect of redirects) {
    const loop = findLoop(all, redirect);
    if (loop) return { ok: false, reason: loopInWords(loop) };
  }
  return { ok: true, redirects };
}

function loopInWords(loop: readonly Redirect[]): string {
  return (
    `This would send visitors in a circle, or through more than ${MAX_REDIRECTS_IN_A_ROW} redirects: ` +
    `${loop.map(inWords).join(', then ')}. Change or delete one of them first`
  );
}

function inWords({ from, to, match }: Redirect): string {
  return match === 'exact' ? `${from} → ${to}` : `${from} and everything below → ${to}`;
}
