import { number } from '../lib/format/numbers.ts';

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
  const kind = all === '/projects' ? 'projects' : 'articles';
  return (
    <p className="section-more">
      The newest {number(shown)} are shown;{' '}
      <a href={all}>
        {number(of - shown)} more are among all {kind}
      </a>
      .
    </p>
  );
}
