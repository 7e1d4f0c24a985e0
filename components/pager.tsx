import { words } from '../lib/languages/words.ts';

interface Props {
  /** Address of a page, counted from 1. */
  addressOf: (page: number) => string;
  page: number;
  pages: number;
  /** What these are, for those who listen: "Pages of projects". */
  label: string;
  /** Whether the list runs from the newest to the oldest, and its pages are called so. */
  byDate: boolean;
}

/** Links to the pages of a long list: the first, the last, and those around the present one. */
export function Pager({ addressOf, page, pages, label, byDate }: Props) {
  if (pages <= 1) return null;
  const say = words().pager;
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 && (
        <a rel="prev" href={addressOf(page - 1)}>
          {byDate ? say.newer : say.previous}
        </a>
      )}
      <ol>
        {shownPages(page, pages).map((one, index, all) => (
          <li key={one} className={one - (all[index - 1] ?? 0) > 1 ? 'pager-gap' : undefined}>
            <a
              href={addressOf(one)}
              aria-label={say.page(one)}
              aria-current={one === page ? 'page' : undefined}
            >
              {one}
            </a>
          </li>
        ))}
      </ol>
      {page < pages && (
        <a rel="next" href={addressOf(page + 1)}>
          {byDate ? say.older : say.next}
        </a>
      )}
    </nav>
  );
}

/** The first, the last, and up to two on either side of the present page. */
export function shownPages(page: number, pages: number): number[] {
  const near = [1, page - 2, page - 1, page, page + 1, page + 2, pages];
  return [...new Set(near)].filter((one) => one >= 1 && one <= pages).sort((a, b) => a - b);
}
