/** Who may see drafts on the site. */
import type { Accountability } from '@directus/types';

/** Fixed in directus/config/roles.json. */
const EDITOR_ROLE = '2f7b8d14-7c55-4d8e-9a3c-6e1d3c5b2a12';
const PREVIEW_ROLE = '7e2c94a1-0d63-4b58-9f27-c15b8a3d6e14';

/** Whether the account is an editor's or an administrator's. */
export function mayPreview(accountability: Accountability | null | undefined): boolean {
  return accountability?.admin === true || (accountability?.roles.includes(EDITOR_ROLE) ?? false);
}

/** Whether it is the site that asks, by the token with which it reads drafts. */
export function isSite(accountability: Accountability | null | undefined): boolean {
  return accountability?.roles.includes(PREVIEW_ROLE) ?? false;
}
