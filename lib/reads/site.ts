import { cacheLife } from 'next/cache';
import { available, type ValueOf } from '../cms/available.ts';
import { graphql } from '../generated/gql.ts';
import type { SiteQuery as SiteAnswer } from '../generated/graphql.ts';
import type { Language } from '../languages/languages.ts';
import { pageLanguage } from '../languages/page-language.ts';
import { logUpTo } from './junctions.ts';
import { translationOf, untranslatedIn } from './translations.ts';

/** Most links of header and footer together. */
const MOST_LINKS = 40;

const SiteQuery = graphql(`
  query Site($language: String!) {
    site_settings {
      id
      name
      tagline
      mission
      description
      contact_email
      address
      translations(filter: { languages_code: { code: { _eq: $language } } }, sort: ["id"], limit: 1) {
        tagline
        mission
        description
      }
    }
    navigation(sort: ["sort", "id"], limit: 41) {
      id
      title
      url
      placement
      translations(filter: { languages_code: { code: { _eq: $language } } }, sort: ["id"], limit: 1) {
        title
      }
    }
  }
`);

/** What every page shows: the organisation's name and lines, and the links of header and footer. */
export function getSite(language: Language = pageLanguage()) {
  return readSite(language);
}

async function readSite(language: Language) {
  'use cache';
  cacheLife('content');
  return available(async (cms) => {
    const { site_settings, navigation } = await cms.ask(SiteQuery, { language }, [
      'navigation',
      'site_settings',
    ]);
    const said = translationOf(site_settings?.translations);
    const shown = logUpTo(MOST_LINKS, navigation, 'links of the navigation');
    const links = (placement: string) =>
      shown.filter((link) => link.placement === placement).map((link) => navigationLink(link, language));
    return {
      name: site_settings?.name ?? 'Vitrine',
      tagline: said?.tagline || (site_settings?.tagline ?? ''),
      mission: said?.mission || (site_settings?.mission ?? ''),
      description: said?.description || (site_settings?.description ?? ''),
      untranslated: untranslatedIn(language, { tagline: said?.tagline, mission: said?.mission }),
      contactEmail: site_settings?.contact_email ?? null,
      address: site_settings?.address ?? null,
      header: links('header'),
      footer: links('footer'),
    };
  });
}

function navigationLink(
  { id, title, url, translations }: SiteAnswer['navigation'][number],
  language: Language,
) {
  const said = translationOf(translations);
  return {
    id,
    url,
    title: said?.title || title,
    untranslated: untranslatedIn(language, { title: said?.title }),
  };
}

/** What every page shows. */
export type Site = ValueOf<typeof getSite>;
