/** Takes deliveries as a relay does, and settles them as a test wants. */
import { RELAY_TOKEN_HEADER } from '../../../contract/headers.ts';
import { type ClaimedDelivery, claimAnswer, type Outcome, settleAnswer } from '../../../contract/outbox.ts';
import type { CmsAccess } from '../../support/start-cms.ts';

/** A relay that does nothing by itself. */
export class RelayByHand {
  readonly #cms: CmsAccess;

  constructor(cms: CmsAccess) {
    this.#cms = cms;
  }

  /** The next delivery. @throws Error when there is none */
  async claim(): Promise<ClaimedDelivery> {
    const request = { relay: 'e2e:1', leaseMs: 60_000, quietMs: 0, longestMs: 0 };
    const { delivery } = claimAnswer.parse(await this.#post('claim', request));
    if (!delivery) throw new Error('Expected a delivery, got none');
    return delivery;
  }

  /** Says how it ended. */
  async settle({ id, lease }: ClaimedDelivery, outcome: Outcome): Promise<void> {
    settleAnswer.parse(await this.#post('settle', { id, lease, tags: ['projects'], outcome }));
  }

  async #post(route: string, body: unknown): Promise<unknown> {
    const answer = await fetch(`${this.#cms.url}/publish/${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [RELAY_TOKEN_HEADER]: this.#cms.relayToken },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`/publish/${route} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }
}
