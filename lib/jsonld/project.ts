/** A project with where, when, with whom and by whose money, as https://schema.org/Project says it. */
import type { MonetaryGrant, Place, Project, Thing } from 'schema-dts';
import { pathOf } from '../../contract/paths.ts';
import { countryName } from '../format/countries.ts';
import { here } from '../languages/page-language.ts';
import { words } from '../languages/words.ts';
import { ogPicture } from '../picture-metadata.ts';
import type { Project as ReadProject } from '../reads/projects.ts';
import { breadcrumbs } from './lists.ts';
import { type Described, organizationId } from './organization.ts';

/** What the page of a project says of itself. */
export function projectThings(described: Described, project: ReadProject): Thing[] {
  const here = { name: project.title, path: pathOf('projects', project.slug) };
  return [
    projectThing(described, project),
    breadcrumbs(described.siteUrl, { name: words().projects.title, path: '/projects' }, here),
  ];
}

/** The project. Who pays counts as its funding, who works on it with us as its members. */
function projectThing({ siteUrl, site }: Described, project: ReadProject): Project {
  const path = pathOf('projects', project.slug);
  const { title, summary, cover, start, end, website, themes, partners, funding } = project;
  const picture = ogPicture({ path, title, description: summary, picture: cover, siteName: site.name });
  return {
    '@type': 'Project',
    '@id': `${siteUrl}${path}#project`,
    name: title,
    description: summary || undefined,
    url: siteUrl + here(path),
    sameAs: website ?? undefined,
    image: siteUrl + picture.url,
    foundingDate: start ?? undefined,
    dissolutionDate: end ?? undefined,
    parentOrganization: organizationId(siteUrl),
    keywords: themes.length > 0 ? themes.map((theme) => theme.name) : undefined,
    areaServed: project.countries.map((code) => ({ '@type': 'Country' as const, name: countryName(code) })),
    location: placeOf(project),
    member: partners.map((partner) => ({
      '@type': 'Organization' as const,
      name: partner.name,
      url: siteUrl + pathOf('partners', partner.slug),
    })),
    funding: funding.map((grant) => grantOf(siteUrl, grant, project.currency)),
  };
}

/** The point is rounded by nobody here: it is the one that the map shows. */
function placeOf({ point, countries }: ReadProject): Place | undefined {
  if (!point) return undefined;
  const [longitude, latitude] = point;
  const [country] = countries;
  return {
    '@type': 'Place',
    address: country ? { '@type': 'PostalAddress', addressCountry: country } : undefined,
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
  };
}

function grantOf(
  siteUrl: string,
  { amount, donor }: ReadProject['funding'][number],
  currency: string,
): MonetaryGrant {
  return {
    '@type': 'MonetaryGrant',
    amount: { '@type': 'MonetaryAmount', value: amount, currency },
    funder: donor
      ? { '@type': 'Organization', name: donor.name, url: siteUrl + pathOf('partners', donor.slug) }
      : undefined,
  };
}
