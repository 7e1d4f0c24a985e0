/** Changes to the model and the configuration of a CMS of the tests. */
import { z } from 'zod';
import type { CmsApi } from './cms-api.ts';

/** Any change by the API. @throws Error when it is refused */
export async function change(admin: CmsApi, method: string, path: string, body?: unknown): Promise<unknown> {
  const reply = await admin.ask(method, path, body);
  if (reply.status >= 300)
    throw new Error(`${method} ${path} answered ${reply.status}: ${reply.text.slice(0, 400)}`);
  return reply.data;
}

/** A plain field without any constraint. */
export async function createField(
  admin: CmsApi,
  collection: string,
  field: string,
  type: string,
): Promise<void> {
  await change(admin, 'POST', `/fields/${collection}`, { field, type, schema: {}, meta: {} });
}

const permission = z.array(z.object({ id: z.number(), fields: z.array(z.string()) })).length(1);

const identified = z.array(z.object({ id: z.string() })).length(1);

/** Id of the one flow, policy, ... of that name. @throws Error unless there is one */
export async function idOf(admin: CmsApi, kind: string, name: string): Promise<string> {
  const filter = encodeURIComponent(JSON.stringify({ name: { _eq: name } }));
  const [found] = identified.parse(await change(admin, 'GET', `/${kind}?filter=${filter}&fields=id`));
  return found?.id ?? '';
}

/** Changes the fields of one permission. */
export async function configured(
  admin: CmsApi,
  { policy, action, collection }: { policy: string; action: string; collection: string },
  fields: (before: string[]) => string[],
): Promise<void> {
  const id = await idOf(admin, 'policies', policy);
  const filter = { policy: { _eq: id }, action: { _eq: action }, collection: { _eq: collection } };
  const route = `/permissions?filter=${encodeURIComponent(JSON.stringify(filter))}`;
  const [row] = permission.parse(await change(admin, 'GET', route));
  await change(admin, 'PATCH', `/permissions/${row?.id}`, { fields: fields(row?.fields ?? []) });
}
