/** Each kind of change that somebody can make to the model or the configuration of a running CMS, and what the gate is to say. */
import { change, configured, createField, idOf } from './change-model.ts';
import type { CmsApi } from './cms-api.ts';

/** A use that must be named: a line of a file that holds `text`, in a document, shown on a page. */
export interface ExpectedUse {
  file: string;
  text: string;
  document: string;
  page: string;
}

/** One change. */
export interface SchemaChange {
  name: string;
  make: (admin: CmsApi) => Promise<unknown>;
  severity: 'breaking' | 'risky' | 'safe';
  /** Kind and place, as the report has them. */
  found: { kind: string; where: string; text?: string };
  /** Uses that the report must name; none: it must name no document. */
  breaks: readonly ExpectedUse[];
}

const SITE_READS_PEOPLE = { policy: 'Site: published content', action: 'read', collection: 'people' };
const PERSON = { document: 'Person', page: '/people/[slug]' };
const PROJECT = { file: 'lib/reads/projects.ts', document: 'ProjectParts', page: '/projects/[slug]' };

/** In the order in which they are made, each in a place of its own. */
export const SCHEMA_CHANGES: readonly SchemaChange[] = [
  {
    name: 'a field that only a fragment asks for is deleted',
    make: (admin) => change(admin, 'DELETE', '/fields/articles_translations/excerpt'),
    severity: 'breaking',
    found: { kind: 'field removed', where: 'articles_translations.excerpt' },
    breaks: [
      { file: 'lib/reads/fragments.ts', text: 'excerpt', document: 'ArticleCardTexts', page: '/articles' },
    ],
  },
  {
    name: 'a field that stands under an alias is deleted',
    make: (admin) => change(admin, 'DELETE', '/fields/articles/authors'),
    severity: 'breaking',
    found: { kind: 'field removed', where: 'articles.authors' },
    breaks: [
      {
        file: 'lib/reads/articles.ts',
        text: 'all_authors: authors(',
        document: 'Article',
        page: '/articles/[slug]',
      },
    ],
  },
  {
    name: 'a field that no document asks for is deleted',
    make: (admin) => change(admin, 'DELETE', '/fields/messages/subject'),
    severity: 'breaking',
    found: { kind: 'field removed', where: 'messages.subject' },
    breaks: [],
  },
  {
    name: 'a field gets another type',
    make: (admin) =>
      change(admin, 'PATCH', '/fields/pages/summary', { type: 'string', schema: { max_length: 255 } }),
    severity: 'breaking',
    found: { kind: 'type changed', where: 'pages.summary' },
    breaks: [{ file: 'lib/reads/pages.ts', text: 'summary', document: 'PageParts', page: '/[...path]' }],
  },
  {
    name: 'a field is made required',
    make: (admin) =>
      change(admin, 'PATCH', '/fields/redirects/permanent', { schema: { is_nullable: false } }),
    severity: 'breaking',
    found: { kind: 'made required', where: 'redirects.permanent' },
    breaks: [
      {
        file: 'lib/reads/redirects.ts',
        text: 'permanent',
        document: 'Redirects',
        page: '/projects/[slug]',
      },
    ],
  },
  {
    name: 'a field is made required in the admin app',
    make: (admin) => change(admin, 'PATCH', '/fields/people/bio', { meta: { required: true } }),
    severity: 'breaking',
    found: { kind: 'made required', where: 'people.bio' },
    breaks: [{ file: 'lib/reads/people.ts', text: 'bio', ...PERSON }],
  },
  {
    name: 'a field is made unique',
    make: (admin) => change(admin, 'PATCH', '/fields/site_settings/tagline', { schema: { is_unique: true } }),
    severity: 'breaking',
    found: { kind: 'made unique', where: 'site_settings.tagline' },
    breaks: [{ file: 'lib/reads/site.ts', text: 'tagline', document: 'Site', page: 'every page of (site)' }],
  },
  {
    name: 'a field gets another default',
    make: (admin) =>
      change(admin, 'PATCH', '/fields/projects/currency', { schema: { default_value: 'USD' } }),
    severity: 'risky',
    found: { kind: 'default changed', where: 'projects.currency' },
    breaks: [{ ...PROJECT, text: 'currency' }],
  },
  {
    name: 'a choice is taken away',
    make: (admin) =>
      change(admin, 'PATCH', '/fields/partners/kind', {
        meta: { options: { choices: [{ text: 'Funder', value: 'funder' }] } },
      }),
    severity: 'risky',
    found: { kind: 'choice removed', where: 'partners.kind', text: 'company' },
    breaks: [{ file: 'lib/reads/partners.ts', text: 'kind', document: 'Partner', page: '/partners/[slug]' }],
  },
  {
    name: 'a relation leads elsewhere',
    make: (admin) => retarget(admin, 'articles_tags', 'tags_id', 'themes'),
    severity: 'breaking',
    found: { kind: 'relation retargeted', where: 'articles_tags.tags_id' },
    breaks: [
      {
        file: 'lib/reads/articles.ts',
        text: 'tags_id {',
        document: 'ArticleParts',
        page: '/articles/[slug]',
      },
    ],
  },
  {
    name: 'a deletion takes others along no more',
    make: (admin) =>
      // The whole relation, as the admin app sends it: Directus 11.17 ends when its names are missing.
      change(admin, 'PATCH', '/relations/indicators/project', {
        collection: 'indicators',
        field: 'project',
        related_collection: 'projects',
        schema: { on_delete: 'SET NULL' },
      }),
    severity: 'breaking',
    found: { kind: 'on-delete changed', where: 'indicators.project' },
    breaks: [{ file: 'lib/reads/home.ts', text: 'project {', document: 'Home', page: '/' }],
  },
  {
    name: 'a collection is deleted',
    make: (admin) => change(admin, 'DELETE', '/collections/block_facts'),
    severity: 'breaking',
    found: { kind: 'collection removed', where: 'block_facts' },
    breaks: [{ file: 'lib/reads/pages.ts', text: 'items', document: 'PageParts', page: '/[...path]' }],
  },
  {
    name: 'a junction is renamed',
    make: renameGallery,
    severity: 'breaking',
    found: { kind: 'collection removed', where: 'projects_files', text: 'projects_pictures' },
    breaks: [{ ...PROJECT, text: 'directus_files_id {' }],
  },
  {
    name: 'a field is added',
    make: (admin) => createField(admin, 'tags', 'colour', 'string'),
    severity: 'safe',
    found: { kind: 'field added', where: 'tags.colour' },
    breaks: [],
  },
  {
    name: 'a permission of the site is withdrawn',
    make: (admin) =>
      configured(admin, SITE_READS_PEOPLE, (fields) => fields.filter((field) => field !== 'role_title')),
    severity: 'breaking',
    found: {
      kind: 'permission withdrawn',
      where: 'Site: published content: read people',
      text: 'role_title',
    },
    breaks: [{ file: 'lib/reads/people.ts', text: 'role_title', ...PERSON }],
  },
  {
    name: 'a permission of the site is widened',
    make: (admin) => configured(admin, SITE_READS_PEOPLE, (fields) => [...fields, 'user']),
    severity: 'risky',
    found: { kind: 'permission widened', where: 'Site: published content: read people', text: 'user' },
    breaks: [],
  },
  {
    name: 'a flow is switched off',
    make: async (admin) => {
      const flow = await idOf(admin, 'flows', 'A message has come in');
      await change(admin, 'PATCH', `/flows/${flow}`, { status: 'inactive' });
    },
    severity: 'risky',
    found: { kind: 'flow changed', where: 'flow A message has come in', text: 'status' },
    breaks: [],
  },
];

/** The way of the admin app, where a relation can't be turned: its field is deleted, and made again with another one. */
async function retarget(
  admin: CmsApi,
  collection: string,
  field: string,
  related_collection: string,
): Promise<void> {
  await change(admin, 'DELETE', `/fields/${collection}/${field}`);
  await createField(admin, collection, field, 'integer');
  await change(admin, 'POST', '/relations', {
    collection,
    field,
    related_collection,
    meta: { junction_field: 'articles_id' },
    schema: { on_delete: 'CASCADE' },
  });
}

/** Directus can't rename a collection: another one of the same fields is made, and the old one deleted. */
async function renameGallery(admin: CmsApi): Promise<void> {
  const plain = { schema: {}, meta: { hidden: true } };
  await change(admin, 'POST', '/collections', {
    collection: 'projects_pictures',
    schema: {},
    meta: { hidden: true },
    fields: [
      {
        field: 'id',
        type: 'integer',
        schema: { is_primary_key: true, has_auto_increment: true },
        meta: { hidden: true },
      },
      { field: 'projects_id', type: 'integer', ...plain },
      { field: 'directus_files_id', type: 'uuid', ...plain },
      { field: 'sort', type: 'integer', ...plain },
    ],
  });
  await change(admin, 'DELETE', '/collections/projects_files');
}
