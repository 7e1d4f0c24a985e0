/** What a project's record becomes in the CMS. Pure: the same record gives the same item. */
import { countryCodes } from './countries.ts';
import { LONGEST_TITLE, linksTo, type Mapped } from './map-article.ts';
import { plainText, shorten } from './plain-text.ts';
import { projectBody } from './project-body.ts';
import type { ProjectRecord } from './read-records.ts';
import { slugOf } from './slugs.ts';
import { summaryOf } from './summary.ts';
import type { Link, Related } from './wanted.ts';
import { webAddress } from './web-address.ts';

/** Roles that the CMS offers for a partner and that records have. */
const ROLES: ReadonlySet<string> = new Set(['owner', 'maintainer', 'funder', 'implementer']);

/** Maps a project; its slug must be normalised already. */
export function mapProject(record: ProjectRecord, slug: string): Mapped {
  const fullTitle = plainText(record.name);
  if (fullTitle === '') return { problem: 'name: holds no text' };
  const notes: string[] = [];
  const title = shorten(fullTitle, LONGEST_TITLE);
  if (title !== fullTitle)
    notes.push(`title shortened from ${fullTitle.length} to ${LONGEST_TITLE} characters`);

  const developed = countryCodes(record.development_countries);
  const deployed = countryCodes(record.deployment_countries);
  for (const name of new Set([...developed.unknown, ...deployed.unknown]))
    notes.push(`unknown country "${name}"`);
  const countries = deployed.codes.length > 0 ? deployed.codes : developed.codes;

  const website = webAddress(record.website);
  if (record.website?.trim() && !website) notes.push('website is no http or https address and is left out');
  const themes = linksTo('themes', record.sectors, (sector) => sector);
  const partners = partnersOf(record.organizations);
  for (const name of [...themes.nameless, ...partners.nameless]) {
    notes.push(`"${name}" gives no slug and is left out`);
  }
  const goals = [...new Set(record.sdgs.map((goal) => goal.number))].sort((a, b) => a - b);
  return {
    wanted: {
      slug,
      fields: {
        slug,
        status: 'published',
        title,
        summary: summaryOf(plainText(record.description)) || null,
        body: projectBody(record, developed.codes),
        website,
        countries: countries.length > 0 ? countries : null,
        sdgs: goals.length > 0 ? goals : null,
      },
      links: { themes: themes.links, partners: partners.links },
      related: [...themes.related, ...partners.related],
      pictures: [],
      notes,
      leftOut: { links: 0, pictures: 0 },
    },
  };
}

/** One organisation may have several roles; the same one twice is typed twice. */
function partnersOf(organizations: ProjectRecord['organizations']) {
  const links = new Map<string, Link>();
  const related: Related[] = [];
  const nameless: string[] = [];
  for (const { name, website, role } of organizations) {
    const key = slugOf(name);
    if (key === null) {
      nameless.push(name);
      continue;
    }
    const knownRole = role && ROLES.has(role) ? role : null;
    links.set(`${key} ${knownRole}`, { key, role: knownRole });
    const address = webAddress(website);
    const fields = { slug: key, name: shorten(plainText(name), LONGEST_TITLE), website: address };
    related.push({ collection: 'partners', key, fields });
  }
  return { links: [...links.values()], related, nameless };
}
