import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';

interface Props {
  /** How many there are. */
  of: number;
  shown: number;
  /** Where all of their kind are listed. */
  all: '/projects' | '/articles';
}

/** Says below a list of the newest how many more there are; nothing where these are all. */
export function NotShown({ of, shown, all }: Props) {
  if (of <= shown) return null;
  const { notShown } = words();
  const more = all === '/projects' ? notShown.projects : notShown.articles;
  return (
    <p className="section-more">
      {notShown.newest(shown)}
      <a href={here(all)}>{more(of - shown)}</a>.
    </p>
  );
}
