/** `POST /api/revalidate`: a signed event is purged once, each key in its turn. */
import { revalidateEvent } from '../../contract/revalidate-event.ts';
import type { Answer } from './answer.ts';
import type { InTurn } from './in-turn.ts';
import { type PurgePorts, purgeOnce } from './purge-once.ts';
import { receiveSigned, type SignedPorts } from './receive-signed.ts';

/** What receiving an event needs beside the request. */
export interface ReceivePorts extends SignedPorts, PurgePorts {
  inTurn: InTurn;
}

/** Answers one request as promise P5 says and logs one line about it. Never rejects. */
export function receive(request: Request, ports: ReceivePorts): Promise<Answer> {
  return receiveSigned(
    request,
    {
      event: 'revalidate',
      schema: revalidateEvent,
      act: (event) => ports.inTurn(event.body.id, () => purgeOnce(event, ports)),
      facts: ({ tags }) => ({ tags: tags.length }),
    },
    ports,
  );
}
