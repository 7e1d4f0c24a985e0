/**
 * Keeps the dominant colour of each picture in `directus_files.dominant_color`: behind each upload, and at start for
 * those that have none. Written past Directus's services, so that `modified_on`, and with it the picture's address,
 * stays; the triggers record it like any other change, so pages that show the picture learn of it.
 */
import { buffer } from 'node:stream/consumers';
import { defineHook } from '@directus/extensions-sdk';
import { dominantColor } from './dominant-color.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';
import { PICTURE_TYPES, readPixels } from './read-pixels.ts';

const FILES = 'directus_files';
/** Pictures that are looked for at once at start. */
const AT_ONCE = 50;
/** Directus's own bound, where `ASSETS_TRANSFORM_IMAGE_MAX_DIMENSION` says none. */
const LONGEST_SIDE = 6000;

export default defineHook(({ action, init }, { database, services, getSchema, env, logger }) => {
  const inTurn = oneAfterTheOther();

  const findColor = async (id: string): Promise<void> => {
    try {
      const assets = new services.AssetsService({ schema: await getSchema(), accountability: null });
      const { stream } = await assets.getAsset(id);
      const longest = Number(env.ASSETS_TRANSFORM_IMAGE_MAX_DIMENSION ?? LONGEST_SIDE);
      const color = dominantColor(await readPixels(await buffer(stream), longest));
      await database(FILES)
        .where({ id })
        .where((same) => same.whereNull('dominant_color').orWhereNot('dominant_color', color))
        .update({ dominant_color: color });
    } catch (error) {
      logger.warn(error, `The dominant colour of the picture ${id} could not be found`);
    }
  };

  action('files.upload', ({ key, payload }) => {
    if (PICTURE_TYPES.includes(payload.type)) void inTurn(() => findColor(String(key)));
  });

  // Behind the start, one at a time; each is tried once.
  init('app.after', () => {
    void inTurn(fill);
  });

  async function fill(): Promise<void> {
    for (let after = ''; ; ) {
      const rows: { id: string }[] = await withoutColor(after).catch((error: unknown) => {
        logger.warn(error, 'Pictures without a dominant colour could not be looked for');
        return [];
      });
      for (const { id } of rows) await findColor(id);
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  function withoutColor(after: string) {
    const missing = database(FILES)
      .select('id')
      .whereNull('dominant_color')
      .whereNotNull('filesize')
      .whereIn('type', PICTURE_TYPES)
      .orderBy('id')
      .limit(AT_ONCE);
    return after === '' ? missing : missing.where('id', '>', after);
  }
});
