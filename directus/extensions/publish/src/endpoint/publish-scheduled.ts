/**
 * Publishes projects whose time has come, through Directus, so that whatever hangs on an update (triggers, flows,
 * date of change) sees it as one.
 */
import type { ActionEventParams, EndpointExtensionContext, PrimaryKey } from '@directus/types';

/** Most projects of one sweep; the next one takes more. Ours. */
const AT_ONCE = 100;

type Parts = Pick<EndpointExtensionContext, 'services' | 'database' | 'emitter' | 'getSchema' | 'logger'> & {
  clock: () => number;
};

/** A function that publishes what is due. A project that cannot be published is named in the log, once. */
export function createScheduledPublisher(parts: Parts): () => Promise<void> {
  const { services, database, emitter, getSchema, logger, clock } = parts;
  const failing = new Set<unknown>();
  return async () => {
    const schema = await getSchema();
    const projects = schema.collections.projects;
    if (!projects || !Object.hasOwn(projects.fields, 'publish_at')) return;
    const key = projects.primary;
    const now = new Date(clock());
    const due = await database('projects')
      .where({ status: 'scheduled' })
      .where('publish_at', '<=', now)
      .orderBy('publish_at')
      .limit(AT_ONCE)
      .pluck<PrimaryKey[]>(key);

    /** Unless it has been withdrawn since, or another process is at it: the first statement takes the row. */
    async function publish(id: PrimaryKey): Promise<void> {
      const happened: ActionEventParams[] = [];
      await database.transaction(async (transaction) => {
        const taken = await transaction('projects')
          .where({ [key]: id, status: 'scheduled' })
          .where('publish_at', '<=', now)
          .update({ status: 'scheduled' });
        if (taken === 0) return;
        const service = new services.ItemsService('projects', {
          knex: transaction,
          schema,
          accountability: null,
        });
        const bypassEmitAction = (event: ActionEventParams) => happened.push(event);
        await service.updateOne(id, { status: 'published' }, { bypassEmitAction });
      });
      // Who is told of a change reads it, so not before it is committed.
      for (const { event, meta, context } of happened) emitter.emitAction(event, meta, context);
    }

    for (const id of due) {
      try {
        await publish(id);
        failing.delete(id);
      } catch (error) {
        if (!failing.has(id)) logger.error(error, `Project ${id} is due, but could not be published`);
        failing.add(id);
      }
    }
  };
}
