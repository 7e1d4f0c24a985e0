import { here, saidIn } from '../lib/languages/page-language.ts';
import type { Site } from '../lib/reads/site.ts';

/** A link that editors have put into the header or the footer. */
export function NavigationLink({ link }: { link: Site['header'][number] }) {
  return (
    <a href={here(link.url)} {...saidIn(link, 'title')}>
      {link.title}
    </a>
  );
}
