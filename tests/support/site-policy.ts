/** What the site's role may read, as the repository configures it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from './project-root.ts';

// directus/config/policies.json
const SITE_POLICY = '5d0d2a55-5f4b-4d0a-9b2b-0a6e4f6f0c01';
const PREVIEW_POLICY = 'e57a595f-b4e1-5f36-b594-9770d0820063';

const permissions = z.array(
  z.object({
    policy: z.string(),
    collection: z.string(),
    action: z.string(),
    fields: z.array(z.string()),
    permissions: z.record(z.string(), z.unknown()),
  }),
);

/** The site's permissions: one for each collection. */
export function sitePermissions() {
  return permissionsOf(SITE_POLICY);
}

/** Those of its previews. */
export function previewPermissions() {
  return permissionsOf(PREVIEW_POLICY);
}

function permissionsOf(wanted: string) {
  const file = path.join(ROOT, 'directus', 'config', 'permissions.json');
  return permissions.parse(JSON.parse(readFileSync(file, 'utf8'))).filter(({ policy }) => policy === wanted);
}
