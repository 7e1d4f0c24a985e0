import { MOST_OF_A_PART, type Project } from '../lib/reads/projects.ts';

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Says what is left out of a project that has a lot to tell, so that nobody takes a part for the whole. */
export function ProjectCut({ cut }: Pick<Project, 'cut'>) {
  if (cut.length === 0) return null;
  return (
    <p className="section-more">
      {`This project has more ${inWords.format(cut)} than fit this page; ${MOST_OF_A_PART} of each are shown and counted.`}
    </p>
  );
}
