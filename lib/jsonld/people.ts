/** People of the organisation, and the organisations that it works with. */
import type { Organization, Person, Thing } from 'schema-dts';
import { pathOf } from '../../contract/paths.ts';
import type { ValueOf } from '../cms/available.ts';
import { mediaPath } from '../content/media-path.ts';
import type { PictureFieldsFragment } from '../generated/graphql.ts';
import type { getPartner } from '../reads/partners.ts';
import type { getPerson } from '../reads/people.ts';
import { breadcrumbs } from './lists.ts';
import { type Described, organizationId } from './organization.ts';

type ReadPerson = Pick<ValueOf<typeof getPerson>, 'slug' | 'name' | 'role_title' | 'photo'>;
type ReadPartner = Pick<
  ValueOf<typeof getPartner>,
  'slug' | 'name' | 'description' | 'website' | 'country' | 'logo'
>;

/** What the page of a person says of itself. */
export function personThings(described: Described, person: ReadPerson): Thing[] {
  const here = { name: person.name, path: pathOf('people', person.slug) };
  return [personThing(described, person), breadcrumbs(described.siteUrl, here)];
}

/** What the page of a partner says of itself. Its own website is its address; the page here says who it is. */
export function partnerThings(described: Described, partner: ReadPartner): Thing[] {
  const here = { name: partner.name, path: pathOf('partners', partner.slug) };
  return [partnerThing(described, partner), breadcrumbs(described.siteUrl, here)];
}

function personThing({ siteUrl }: Described, { slug, name, role_title, photo }: ReadPerson): Person {
  const path = pathOf('people', slug);
  return {
    '@type': 'Person',
    '@id': `${siteUrl}${path}#person`,
    name,
    url: siteUrl + path,
    jobTitle: role_title ?? undefined,
    image: imageOf(siteUrl, photo),
    affiliation: organizationId(siteUrl),
  };
}

function partnerThing({ siteUrl }: Described, partner: ReadPartner): Organization {
  const { slug, name, description, website, country, logo } = partner;
  const path = pathOf('partners', slug);
  return {
    '@type': 'Organization',
    '@id': `${siteUrl}${path}#organization`,
    name,
    url: website ?? siteUrl + path,
    mainEntityOfPage: siteUrl + path,
    description: description ?? undefined,
    logo: imageOf(siteUrl, logo),
    address: country ? { '@type': 'PostalAddress', addressCountry: country } : undefined,
  };
}

function imageOf(siteUrl: string, picture: PictureFieldsFragment | null | undefined): string | undefined {
  return picture ? siteUrl + mediaPath(picture.id, 'w768', picture.modified_on) : undefined;
}
