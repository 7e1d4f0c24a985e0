import type { Site } from '../lib/reads/site.ts';

/** Who this is, how to reach them, and the lesser links. */
export function SiteFooter({
  site,
}: {
  site: Pick<Site, 'name' | 'tagline' | 'address' | 'contactEmail' | 'footer'>;
}) {
  return (
    <footer className="site-footer">
      <div className="frame site-footer-inner">
        <div>
          <p className="site-footer-name">{site.name}</p>
          {site.tagline && <p>{site.tagline}</p>}
        </div>
        {(site.address || site.contactEmail) && (
          <address>
            {site.address && <p>{site.address}</p>}
            {site.contactEmail && (
              <p>
                <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a>
              </p>
            )}
          </address>
        )}
        <nav aria-label="More">
          <ul>
            {site.footer.map((link) => (
              <li key={link.id}>
                <a href={link.url}>{link.title}</a>
              </li>
            ))}
            <li>
              <a href="/contact">Contact</a>
            </li>
            <li>
              <a href="/newsletter">Newsletter</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
