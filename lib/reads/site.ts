import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';

const SiteQuery = graphql(`
  query Site {
    site_settings {
      id
      name
      tagline
      mission
      description
      contact_email
      address
    }
    navigation(sort: ["sort", "id"], limit: 40) {
      id
      title
      url
      placement
    }
  }
`);

/** What every page shows: the organisation's name and lines, and the links of header and footer. */
export async function getSite() {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const { site_settings, navigation } = await cms.ask(SiteQuery, {}, ['navigation', 'site_settings']);
    const links = (placement: string) => navigation.filter((link) => link.placement === placement);
    return {
      name: site_settings?.name ?? 'Vitrine',
      tagline: site_settings?.tagline ?? '',
      mission: site_settings?.mission ?? '',
      description: site_settings?.description ?? '',
      contactEmail: site_settings?.contact_email ?? null,
      address: site_settings?.address ?? null,
      header: links('header'),
      footer: links('footer'),
    };
  });
}

/** What every page shows. */
export type Site = ValueOf<typeof getSite>;
