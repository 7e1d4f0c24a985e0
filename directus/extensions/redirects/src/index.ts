/**
 * Checks redirects when they are saved through Directus, whichever way: app, REST, GraphQL or import. What SQL writes, and
 * what two editors save in the same moment, is not seen here; the site follows no redirect that goes in a circle.
 */
import { ErrorCode, InvalidPayloadError, isDirectusError } from '@directus/errors';
import { defineHook } from '@directus/extensions-sdk';
import type { EventContext } from '@directus/types';
import type { Knex } from 'knex';
import type { TypedRedirect } from '../../../../contract/redirect-address.ts';
import { checkSaving, type Saving } from './check.ts';

const COLLECTION = 'redirects';
/** Fields that decide where a redirect leads. */
const ADDRESSES = ['from', 'to', 'match'] as const satisfies readonly (keyof TypedRedirect)[];

interface Row extends TypedRedirect {
  id: number;
}

export default defineHook(({ filter }, { env, services }) => {
  const siteUrl = typeof env.SITE_URL === 'string' ? env.SITE_URL : undefined;

  /**
   * Whether there is something to check. Directus asks for permission only after the filters: whoever may not read
   * redirects is told nothing of them here, and refused there.
   */
  async function isToCheck(payload: object, context: EventContext): Promise<boolean> {
    if (!ADDRESSES.some((field) => field in payload)) return false;
    const { accountability, database, schema } = context;
    if (!schema) return true;
    const redirects = new services.ItemsService(COLLECTION, { accountability, knex: database, schema });
    try {
      await redirects.readByQuery({ fields: ['id'], limit: 1 });
      return true;
    } catch (error) {
      if (isDirectusError(error, ErrorCode.Forbidden)) return false;
      throw error;
    }
  }

  filter<TypedRedirect>(`${COLLECTION}.items.create`, async (payload, _meta, context) => {
    if (!(await isToCheck(payload, context))) return payload;
    const others = await readRows(context.database);
    return inOneSpelling(payload, { others, saved: [payload], siteUrl });
  });

  filter<TypedRedirect>(`${COLLECTION}.items.update`, async (payload, { keys }, context) => {
    if (!(await isToCheck(payload, context))) return payload;
    const rows = await readRows(context.database);
    const saved = new Set([keys].flat().map(String));
    return inOneSpelling(payload, {
      others: rows.filter(({ id }) => !saved.has(String(id))),
      saved: rows.filter(({ id }) => saved.has(String(id))).map((row) => ({ ...row, ...payload })),
      siteUrl,
    });
  });
});

function readRows(database: Knex): Promise<Row[]> {
  return database(COLLECTION).select('id', ...ADDRESSES);
}

/** The payload with its addresses in their one spelling. */
function inOneSpelling(payload: TypedRedirect, saving: Saving): TypedRedirect {
  const checked = checkSaving(saving);
  if (!checked.ok) throw new InvalidPayloadError({ reason: checked.reason });
  const [redirect] = checked.redirects;
  if (!redirect) return payload;
  const { from, to } = redirect;
  return { ...payload, ...('from' in payload && { from }), ...('to' in payload && { to }) };
}
