import { saidIn, untranslated } from '../lib/languages/page-language.ts';
import { words } from '../lib/languages/words.ts';
import type { Site } from '../lib/reads/site.ts';
import { NavigationLink } from './navigation-link.tsx';

/** Who this is, how to reach them, and the lesser links. */
export function SiteFooter({
  site,
}: {
  site: Pick<Site, 'name' | 'tagline' | 'address' | 'contactEmail' | 'footer' | 'untranslated'>;
}) {
  const { document } = words();
  return (
    <footer className="site-footer">
      <div className="frame site-footer-inner">
        <div>
          <p className="site-footer-name">{site.name}</p>
          {site.tagline && <p {...saidIn(site, 'tagline')}>{site.tagline}</p>}
        </div>
        {(site.address || site.contactEmail) && (
          <address>
            {site.address && <p {...untranslated()}>{site.address}</p>}
            {site.contactEmail && (
              <p>
                <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
              </p>
            )}
          </address>
        )}
        <nav aria-label={document.more}>
          <ul>
            {site.footer.map((link) => (
              <li key={link.id}>
                <NavigationLink link={link} />
              </li>
            ))}
            <li>
              <a href="/contact">{document.contact}</a>
            </li>
            <li>
              <a href="/newsletter">{document.newsletter}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
