/**
 * The endpoint `/publish`: the relay's door to the outbox, and what editors ask about their changes. Requests and
 * answers stand in contract/outbox.ts.
 */
import { randomUUID } from 'node:crypto';
import { defineEndpoint } from '@directus/extensions-sdk';
import {
  claimRequest,
  receiptAnswer,
  renewRequest,
  replayRequest,
  settleRequest,
  touchingRequest,
  watchRequest,
} from '../../../../../contract/outbox.ts';
import { claim } from '../ledger/claim.ts';
import { deliveries, touching } from '../ledger/deliveries.ts';
import type { LedgerContext } from '../ledger/ledger-context.ts';
import { look } from '../ledger/look.ts';
import { receiptOf } from '../ledger/receipt-of.ts';
import { recordedChanges } from '../ledger/recorded-changes.ts';
import { renew } from '../ledger/renew.ts';
import { replay } from '../ledger/replay.ts';
import { settle } from '../ledger/settle.ts';
import { status } from '../ledger/status.ts';
import { createWatch } from '../ledger/watch.ts';
import { answering } from './answering.ts';
import { isEditor, requireRelay, requireRelayOrEditor } from './caller.ts';
import { gone } from './gone.ts';
import { isPublicItem, requireReadable } from './item-access.ts';
import { readBody, readListing } from './read-input.ts';
import { Refusal } from './refusal.ts';
import { createTimeSweep } from './time-sweep.ts';

export default defineEndpoint({
  id: 'publish',
  handler(router, directus) {
    const relayToken: unknown = directus.env.RELAY_TOKEN;
    const site = receiptAnswer.shape.site.safeParse(directus.env.SITE_URL).data;
    const ledger: LedgerContext = { database: directus.database, clock: Date.now, newId: randomUUID };
    const sweep = createTimeSweep(directus, ledger);
    const watch = createWatch({
      clock: ledger.clock,
      look: async () => {
        await sweep();
        return look(ledger.database, ledger.clock());
      },
    });

    router.post(
      '/watch',
      answering(async (request, response) => {
        requireRelay(request, relayToken);
        return { due: await watch(readBody(watchRequest, request.body), gone(response)) };
      }),
    );

    router.post(
      '/claim',
      answering(async (request) => {
        requireRelay(request, relayToken);
        const wanted = readBody(claimRequest, request.body);
        await sweep();
        return { delivery: await claim(ledger, wanted) };
      }),
    );

    router.post(
      '/renew',
      answering(async (request) => {
        requireRelay(request, relayToken);
        const leasedUntil = await renew(ledger, readBody(renewRequest, request.body));
        if (leasedUntil === null) throw leaseLost();
        return { leasedUntil };
      }),
    );

    router.post(
      '/settle',
      answering(async (request) => {
        requireRelay(request, relayToken);
        const settled = await settle(ledger, readBody(settleRequest, request.body));
        if (settled === null) throw leaseLost();
        return settled;
      }),
    );

    router.post(
      '/touching',
      answering(async (request) => {
        requireRelay(request, relayToken);
        return { deliveries: await touching(ledger, readBody(touchingRequest, request.body)) };
      }),
    );

    router.get(
      '/deliveries',
      answering(async (request) => {
        requireRelayOrEditor(request, relayToken);
        return { deliveries: await deliveries(ledger, readListing(request.query)) };
      }),
    );

    router.get(
      '/status',
      answering(async (request) => {
        requireRelayOrEditor(request, relayToken);
        return status(ledger);
      }),
    );

    router.post(
      '/replay',
      answering(async (request) => {
        requireRelayOrEditor(request, relayToken);
        return { replayed: await replay(ledger, readBody(replayRequest, request.body)) };
      }),
    );

    router.get(
      '/receipt/:collection/:id',
      answering(async (request) => {
        const { collection = '', id = '' } = request.params;
        const { accountability, schema } = request;
        const place = { services: directus.services, schema, collection, id };
        await requireReadable(place, accountability);
        const now = ledger.clock();
        const receipt = receiptOf(await recordedChanges(ledger, collection, id), {
          isPublic: await isPublicItem(place, now),
          mayReplay: isEditor(accountability),
          now,
        });
        return { ...receipt, site };
      }),
    );
  },
});

function leaseLost(): Refusal {
  return new Refusal(409, 'LEASE_LOST', 'The lease is lost: another relay has claimed this delivery.');
}
