/** The organisation and its website, as https://schema.org calls them. */
import type { IdReference, Organization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { Site } from '../reads/site.ts';

/** What every description leans on. */
export interface Described {
  /** Without a trailing slash. */
  siteUrl: string;
  site: Site;
}

/** The organisation, from anywhere on the site. It is described on the home page. */
export function organizationId(siteUrl: string): IdReference {
  return { '@id': `${siteUrl}/#organization` };
}

/** The organisation by name, where whoever reads may not know the home page. */
export function publisher({ siteUrl, site }: Described): Organization {
  return {
    '@type': 'Organization',
    ...organizationId(siteUrl),
    name: site.name,
    url: `${siteUrl}/`,
    logo: `${siteUrl}/apple-icon.png`,
  };
}

/** The organisation with all that is known of it, and the website with its search. */
export function homeThings({ siteUrl, site }: Described): [Organization, WebSite] {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${siteUrl}/search?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return [
    {
      '@type': 'Organization',
      ...organizationId(siteUrl),
      name: site.name,
      url: `${siteUrl}/`,
      logo: `${siteUrl}/apple-icon.png`,
      slogan: site.tagline || undefined,
      description: site.description || site.mission || undefined,
      email: site.contactEmail ?? undefined,
      address: site.address ?? undefined,
    },
    {
      '@type': 'WebSite',
      '@id': `${siteUrl}/#website`,
      name: site.name,
      url: `${siteUrl}/`,
      description: site.description || undefined,
      inLanguage: 'en',
      publisher: organizationId(siteUrl),
      potentialAction: search,
    },
  ];
}
