/** Structured data, against what schema.org and the guides of search engines ask of each type. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleThings } from '../../../lib/jsonld/article.ts';
import { articleListThings, projectListThings, themeThings } from '../../../lib/jsonld/indexes.ts';
import { homeThings } from '../../../lib/jsonld/organization.ts';
import { partnerThings, personThings } from '../../../lib/jsonld/people.ts';
import { projectThings } from '../../../lib/jsonld/project.ts';
import { scriptText } from '../../../lib/jsonld/script-text.ts';
import type { Article } from '../../../lib/reads/articles.ts';
import type { Project } from '../../../lib/reads/projects.ts';

const described = {
  siteUrl: 'https://example.org',
  site: {
    name: 'Water & Co',
    tagline: 'For rivers',
    mission: '',
    description: 'We work on rivers.',
    contactEmail: 'us@example.org',
    address: null,
    untranslated: [],
    header: [],
    footer: [],
  },
};

const article: Article = {
  id: '12',
  slug: 'a-year',
  title: 'A year',
  excerpt: 'What happened.',
  untranslated: [],
  languages: ['en'],
  publishedAt: '2026-03-01T08:00:00Z',
  cover: null,
  authors: [{ __typename: 'people', id: '3', slug: 'ann-otter', name: 'Ann Ótter' }],
  moreAuthors: false,
  body: '',
  contents: [],
  minutes: 3,
  updated: null,
  tags: [],
  projects: [],
  moreProjects: false,
};

const project: Project = {
  id: '7',
  slug: 'reed-beds',
  title: 'Reed beds',
  summary: '',
  untranslated: [],
  languages: ['en'],
  cover: null,
  start: '2025-04-01',
  end: null,
  countries: ['KE', 'UG'],
  point: [34.1, -0.4],
  themes: [],
  body: '',
  website: null,
  goals: [],
  budget: null,
  currency: 'KES',
  updated: null,
  asOf: '2026-01-01T00:00:00Z',
  gallery: [],
  partners: [],
  team: [],
  indicators: [],
  funding: [
    {
      __typename: 'project_funding',
      id: '1',
      amount: 5000,
      year: 2025,
      donor: { __typename: 'partners', id: '4', slug: 'a-fund', name: 'A Fund' },
    },
    { __typename: 'project_funding', id: '2', amount: 10, year: null, donor: null },
  ],
  updates: [],
  articles: [],
  cut: [],
};

const address = z.url({ protocol: /^https$/ });
const reference = z.object({ '@id': address });
const organization = z.object({ '@type': z.literal('Organization'), name: z.string().min(1), url: address });

/** What each type must have. `BreadcrumbList` and `ItemList` count from 1, without a gap. */
const inOrder = (items: readonly { position: number }[]) =>
  items.every(({ position }, index) => position === index + 1);
const forms = {
  Organization: organization,
  WebSite: z.object({
    name: z.string().min(1),
    url: address,
    potentialAction: z.object({
      '@type': z.literal('SearchAction'),
      target: z.object({ urlTemplate: z.literal('https://example.org/search?q={search_term_string}') }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
  Article: z.object({
    headline: z.string().min(1).max(255),
    image: address,
    datePublished: z.iso.datetime(),
    dateModified: z.iso.datetime(),
    author: z.union([
      organization,
      z.array(z.object({ '@type': z.literal('Person'), name: z.string(), url: address })),
    ]),
    publisher: organization.extend({ logo: address }),
  }),
  Project: z.object({
    name: z.string().min(1),
    url: address,
    image: address,
    foundingDate: z.iso.date(),
    parentOrganization: reference,
    location: z
      .object({
        '@type': z.literal('Place'),
        geo: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
      })
      .optional(),
    areaServed: z.array(z.object({ '@type': z.literal('Country'), name: z.string().min(3) })),
    funding: z.array(
      z.object({
        '@type': z.literal('MonetaryGrant'),
        amount: z.object({ value: z.number(), currency: z.string().length(3) }),
        funder: organization.optional(),
      }),
    ),
  }),
  Person: z.object({ name: z.string().min(1), url: address, affiliation: reference }),
  BreadcrumbList: z.object({
    itemListElement: z
      .array(z.object({ position: z.int(), name: z.string().min(1), item: address }))
      .min(2)
      .refine(inOrder),
  }),
  ItemList: z.object({
    numberOfItems: z.int(),
    itemListElement: z
      .array(z.object({ position: z.int(), name: z.string().min(1), url: address }))
      .refine(inOrder),
  }),
} as const;

const isKnown = (type: string): type is keyof typeof forms => Object.hasOwn(forms, type);

/** What stands in the page, read as a search engine reads it. Fails where a type lacks what it must have. */
function read(things: readonly unknown[]): Map<string, unknown> {
  const graph = z.array(z.looseObject({ '@type': z.string() })).parse(JSON.parse(scriptText([...things])));
  return new Map(
    graph.map((thing) => {
      const type = thing['@type'];
      if (!isKnown(type)) throw new Error(`Nothing is known of the type ${type}`);
      forms[type].parse(thing);
      return [type, thing];
    }),
  );
}

describe('structured data has what its types must have', () => {
  it.each([
    ['the home page', homeThings(described), ['Organization', 'WebSite']],
    ['an article', articleThings(described, article), ['Article', 'BreadcrumbList']],
    [
      'an article without authors',
      articleThings(described, { ...article, authors: [] }),
      ['Article', 'BreadcrumbList'],
    ],
    ['a project', projectThings(described, project), ['Project', 'BreadcrumbList']],
    ['a list of projects', projectListThings([project])(described), ['BreadcrumbList', 'ItemList']],
    ['an empty list', projectListThings([])(described), ['BreadcrumbList', 'ItemList']],
    [
      'a list of articles',
      articleListThings({ items: [article] })(described),
      ['BreadcrumbList', 'ItemList'],
    ],
    [
      'a theme',
      themeThings(described, { name: 'Soil', slug: 'soil', projects: [project] }),
      ['BreadcrumbList', 'ItemList'],
    ],
    [
      'a person',
      personThings(described, { slug: 'ann-otter', name: 'Ann', role_title: null, photo: null }),
      ['Person', 'BreadcrumbList'],
    ],
    [
      'a partner',
      partnerThings(described, {
        slug: 'a-fund',
        name: 'A Fund',
        description: null,
        website: null,
        country: 'KE',
        logo: null,
      }),
      ['Organization', 'BreadcrumbList'],
    ],
  ])('%s', (_, things, types) => {
    expect([...read(things).keys()]).toEqual(types);
  });

  it('a project without a place or money says nothing of them', () => {
    const written = read(
      projectThings(described, { ...project, point: null, funding: [], countries: [] }),
    ).get('Project');
    expect(written).not.toHaveProperty('location');
    expect(written).toMatchObject({ funding: [], areaServed: [] });
  });

  it('longitude stands before latitude in the CMS and not in schema.org', () => {
    expect(read(projectThings(described, project)).get('Project')).toMatchObject({
      location: { geo: { latitude: -0.4, longitude: 34.1 } },
    });
  });
});

describe('a text in the script element', () => {
  it.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '&lt;', '\u2028 and \u2029', '"\\'])(
    '%j can’t end it, and reads back as it was',
    (text) => {
      const written = scriptText(projectThings(described, { ...project, title: text }));
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toMatchObject([{ name: text }, {}]);
    },
  );
});
