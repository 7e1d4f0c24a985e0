/** What the site's role may read, as the repository configures it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from './project-root.ts';

const SITE_POLICY = '5d0d2a55-5f4b-4d0a-9b2b-0a6e4f6f0c01'; // directus/config/policies.json

const permissions = z.array(
  z.object({ policy: z.string(), collection: z.string(), action: z.string(), fields: z.array(z.string()) }),
);

/** The site's permissions: one for each collection. */
export function sitePermissions() {
  const file = path.join(ROOT, 'directus', 'config', 'permissions.json');
  return permissions
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .filter(({ policy }) => policy === SITE_POLICY);
}
