import { z } from 'zod';

/** The role Editor, fixed in `directus/config/roles.json`. */
const EDITOR_ROLE = '2f7b8d14-7c55-4d8e-9a3c-6e1d3c5b2a12';

const user = z.object({
  admin_access: z.boolean(),
  roles: z.array(z.object({ id: z.string() })).catch([]),
});

/**
 * Whether the module is offered to this user: administrators, and whoever has the role Editor or one below it. It
 * only keeps a useless entry out of the module bar; the endpoint decides for itself.
 */
export function mayManageDeliveries(candidate: unknown): boolean {
  const known = user.safeParse(candidate).data;
  return known !== undefined && (known.admin_access || known.roles.some(({ id }) => id === EDITOR_ROLE));
}
