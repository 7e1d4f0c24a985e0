import type { Theme } from '../islands/parts/theme.ts';
import { here } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import type { Site } from '../lib/reads/site.ts';
import { Island } from './island.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { SearchPanel } from './search-panel.tsx';

/** Name of the organisation, the main links, the search, and the choice of colours. */
export function SiteHeader({ site, nonce }: { site: Pick<Site, 'name' | 'header'>; nonce?: string }) {
  const { document } = words();
  return (
    <header className="site-header frame">
      <a className="site-name" href={here('/')}>
        {site.name}
      </a>
      {site.header.length > 0 && (
        <nav aria-label={document.main}>
          <ul className="link-row">
            {site.header.map((link) => (
              <li key={link.id}>
                <NavigationLink link={link} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SearchPanel nonce={nonce} />
      <Island name="theme-switch" nonce={nonce}>
        <fieldset>
          <legend className="visually-hidden">{document.colours}</legend>
          {THEMES.map(({ theme, drawing }) => (
            <label key={theme} title={document[theme]}>
              <input type="radio" name="theme" value={theme} autoComplete="off" />
              <svg viewBox="0 0 20 20" aria-hidden="true">
                {drawing}
              </svg>
              <span className="visually-hidden">{document[theme]}</span>
            </label>
          ))}
        </fieldset>
      </Island>
    </header>
  );
}

/** A sun, a disc that is half of each, and a moon. */
const THEMES: readonly { theme: Theme; drawing: React.ReactNode }[] = [
  {
    theme: 'light',
    drawing: (
      <>
        <circle cx="10" cy="10" r="3.5" />
        <path d="M10 1.5v2.5M10 16v2.5M1.5 10H4M16 10h2.5M4 4l1.75 1.75M14.25 14.25 16 16M16 4l-1.75 1.75M5.75 14.25 4 16" />
      </>
    ),
  },
  {
    theme: 'system',
    drawing: (
      <>
        <circle cx="10" cy="10" r="6.5" />
        <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" className="theme-fill" />
      </>
    ),
  },
  {
    theme: 'dark',
    drawing: <path d="M16.5 11.75A7 7 0 1 1 8.25 3.5a5.5 5.5 0 0 0 8.25 8.25z" />,
  },
];
