/** Who a request comes from. Directus knows that from `routes.before` on. */
import type { Accountability, SchemaOverview } from '@directus/types';

declare module 'express-serve-static-core' {
  interface Request {
    accountability?: Accountability | null;
    schema: SchemaOverview;
  }
}

/** The role of the site's token, fixed in directus/config/roles.json. */
const SITE_ROLE = '1c9a4f62-1a3e-4a55-8f0c-7b2f0f6d1a11';
/** The role by which the site reads drafts, for previews. */
const PREVIEW_ROLE = '7e2c94a1-0d63-4b58-9f27-c15b8a3d6e14';

type Caller = Accountability | null | undefined;

/** An administrator, or somebody who may use the admin app. */
export const isInCms = (caller: Caller): boolean => Boolean(caller?.admin || caller?.app);

/** The site, for what everybody may see. */
export const asksForPages = (caller: Caller): boolean => hasRole(caller, SITE_ROLE);

/** The site itself, for its pages or for a preview. */
export const isOfSite = (caller: Caller): boolean => asksForPages(caller) || hasRole(caller, PREVIEW_ROLE);

const hasRole = (caller: Caller, role: string): boolean => caller?.roles.includes(role) ?? false;
