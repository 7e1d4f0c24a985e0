/**
 * Gives each change of a relation a model that it may write into. Directus notes the name of a constraint in the model that
 * it keeps for all requests, which is frozen; the error is thrown where nobody hears it and ends the whole CMS (11.17.4).
 */
import { defineHook } from '@directus/extensions-sdk';
import type { SchemaOverview } from '@directus/types';

/** As much of Directus's `RelationsService` as is needed here. */
interface Relations {
  schema: SchemaOverview;
  updateOne(...change: unknown[]): Promise<unknown>;
}

export default defineHook((_register, { services }) => giveOwnModel(services.RelationsService));

/** Holds for every service of this class, those that Directus makes itself among them. */
function giveOwnModel(service: { prototype: Relations }): void {
  const { updateOne } = service.prototype;
  service.prototype.updateOne = function (...change) {
    this.schema = structuredClone(this.schema);
    return updateOne.apply(this, change);
  };
}
