/**
 * Refuses to publish a project or an article whose cover has no text alternative, whichever way it is saved through
 * Directus. What SQL writes is not seen here.
 */
import { InvalidPayloadError } from '@directus/errors';
import { defineHook } from '@directus/extensions-sdk';
import type { Knex } from 'knex';
import { z } from 'zod';
import { alternativeRefusal, type Cover, coverRefusal, isEmpty, isShown } from './refusals.ts';

const COLLECTIONS = ['projects', 'articles'] as const;
const FILES = 'directus_files';
/** Status of an item that is created without one (`schema.yaml`). */
const NEW_STATUS = 'draft';

/** What is looked at of a payload. A form may change the picture in the same breath, and names it by an object then. */
const saving = z.looseObject({
  title: z.string().nullish(),
  status: z.string().nullish(),
  cover: z
    .union([z.string(), z.looseObject({ id: z.string().optional(), alt: z.string().nullish() })])
    .nullish(),
});
type Saving = z.infer<typeof saving>;

const rowForm = z.object({
  title: z.string().nullable(),
  status: z.string().nullable(),
  cover: z.string().nullable(),
});
const fileForm = z.object({
  title: z.string().nullable(),
  filename_download: z.string(),
  alt: z.string().nullable(),
});

export default defineHook(({ filter }) => {
  for (const collection of COLLECTIONS) {
    filter(`${collection}.items.create`, async (payload, _meta, { database }) => {
      const saved = saving.safeParse(payload);
      // What has another shape, Directus refuses itself.
      if (saved.success) await check(database, saved.data, { title: '', status: NEW_STATUS, cover: null });
      return payload;
    });

    filter(`${collection}.items.update`, async (payload, { keys }, { database }) => {
      const saved = saving.safeParse(payload);
      if (!saved.success || !('status' in saved.data || 'cover' in saved.data)) return payload;
      const rows = await database(collection).select('title', 'status', 'cover').whereIn('id', [keys].flat());
      for (const row of z.array(rowForm).parse(rows)) await check(database, saved.data, row);
      return payload;
    });
  }

  filter('files.update', async (payload, { keys }, { database }) => {
    const saved = z.looseObject({ alt: z.string().nullable() }).safeParse(payload);
    if (!saved.success || !isEmpty(saved.data.alt)) return payload;
    const titles: string[] = [];
    for (const collection of COLLECTIONS) {
      const rows = await database(collection)
        .select('title', 'status', 'cover')
        .whereIn('cover', [keys].flat());
      titles.push(
        ...z
          .array(rowForm)
          .parse(rows)
          .flatMap(({ title, status }) => (isShown(status) ? [title ?? ''] : [])),
      );
    }
    refuse(alternativeRefusal(titles));
    return payload;
  });
});

/** The row as it will be: what is saved, over what is there. */
async function check(database: Knex, saved: Saving, row: z.infer<typeof rowForm>): Promise<void> {
  const status = saved.status ?? row.status ?? NEW_STATUS;
  if (!isShown(status)) return;
  const cover = await readCover(database, 'cover' in saved ? saved.cover : row.cover);
  refuse(coverRefusal({ title: saved.title ?? row.title ?? '', status, cover }));
}

async function readCover(database: Knex, named: Saving['cover']): Promise<Cover | null> {
  if (!named) return null;
  const id = typeof named === 'string' ? named : named.id;
  const found = id === undefined ? null : await database(FILES).where({ id }).first();
  const file = fileForm.safeParse(found);
  // A picture that is not there, Directus refuses itself.
  if (!file.success && id !== undefined) return null;
  const written = typeof named === 'object' && 'alt' in named ? named.alt : undefined;
  const name = file.data?.title || file.data?.filename_download || 'without a name';
  return { name, alt: written === undefined ? (file.data?.alt ?? null) : written };
}

function refuse(reason: string | null): void {
  if (reason !== null) throw new InvalidPayloadError({ reason });
}
