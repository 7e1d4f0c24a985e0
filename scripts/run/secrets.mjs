// The secrets of an installation. None is shipped: each copy makes its own at the first start.
import { randomBytes } from 'node:crypto';

const SECRET_BYTES = 32; // 256 bits, out of reach of guessing

const hex = () => randomBytes(SECRET_BYTES).toString('hex');
const base64url = () => randomBytes(SECRET_BYTES).toString('base64url');

/** @type {import('./env-file.mjs').Setting[]} */
export const SECRETS = [
  {
    name: 'DIRECTUS_ADMIN_EMAIL',
    comment:
      'The first administrator of the CMS signs in with these two. Read only when the database is created.',
    create: () => 'admin@example.org',
  },
  {
    name: 'DIRECTUS_ADMIN_PASSWORD',
    comment: 'Change the password in the CMS, then here, so that the next start can sign in.',
    create: base64url,
  },
  {
    name: 'DIRECTUS_SECRET',
    comment: 'Signs the sessions of the CMS. A new value signs everyone out.',
    create: hex,
  },
  {
    name: 'DIRECTUS_SITE_TOKEN',
    comment: 'With this token the site reads published content from the CMS, and nothing else.',
    create: base64url,
  },
  {
    name: 'DIRECTUS_FORMS_TOKEN',
    comment: 'With this token the forms of the site leave messages in the CMS; it reads nothing.',
    create: base64url,
  },
  {
    name: 'DIRECTUS_PREVIEW_TOKEN',
    comment: 'With this token the site reads drafts, for those who may preview them.',
    create: base64url,
  },
  {
    name: 'PREVIEW_SECRET',
    comment: 'Seals the links to previews. A new value closes all of them.',
    create: hex,
  },
  {
    name: 'RELAY_TOKEN',
    comment: 'With this token the relay takes recorded changes from the CMS.',
    create: base64url,
  },
  {
    name: 'REVALIDATE_SECRET',
    comment:
      'Signs the messages that refresh pages. To rotate: move it to REVALIDATE_SECRET_PREVIOUS, set a new one.',
    create: hex,
  },
];
