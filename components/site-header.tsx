import type { Site } from '../lib/reads/site.ts';

/** Name of the organisation and the main links. */
export function SiteHeader({ site }: { site: Pick<Site, 'name' | 'header'> }) {
  return (
    <header className="site-header frame">
      <a className="site-name" href="/">
        {site.name}
      </a>
      {site.header.length > 0 && (
        <nav aria-label="Main">
          <ul className="link-row">
            {site.header.map((link) => (
              <li key={link.id}>
                <a href={link.url}>{link.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
