/** What happens to one request to `POST /api/revalidate`, from its first header to its answer. */
import { CORRELATION_ID_HEADER } from '../../contract/headers.ts';
import { type Answer, methodNotAllowed, notJson } from './answer.ts';
import { authenticate } from './authenticate.ts';
import type { InTurn } from './in-turn.ts';
import type { LogLine } from './log-line.ts';
import { type PurgePorts, purgeOnce } from './purge-once.ts';
import { readBody } from './read-body.ts';

/** What receiving needs beside the request. */
export interface ReceivePorts extends PurgePorts {
  secrets: readonly string[];
  inTurn: InTurn;
  log: (line: LogLine) => void;
}

/** Answers one request as promise P5 says and logs one line about it. Never rejects. */
export async function receive(request: Request, ports: ReceivePorts): Promise<Answer> {
  if (request.method !== 'POST') return refuse(methodNotAllowed(), ports);
  if (!isJson(request.headers.get('content-type'))) return refuse(notJson(), ports);

  const body = await readBody(request);
  if (!body.ok) return refuse(body.answer, ports);

  const authenticated = authenticate(body.bytes, request.headers, {
    now: ports.now(),
    secrets: ports.secrets,
  });
  if (!authenticated.ok) return refuse(authenticated.answer, ports);

  const { delivery } = authenticated;
  const answer = await ports.inTurn(delivery.event.id, () => purgeOnce(delivery, ports));
  const { id, correlationId, tags } = delivery.event;
  ports.log({ answer, deliveryId: id, correlationId, tags: tags.length });
  return { ...answer, headers: { ...answer.headers, [CORRELATION_ID_HEADER]: correlationId } };
}

function refuse(answer: Answer, { log }: ReceivePorts): Answer {
  log({ answer });
  return answer;
}

/** `application/json`, alone or with `charset=utf-8`, the one encoding of JSON (RFC 8259 8.1). */
function isJson(contentType: string | null): boolean {
  return /^application\/json[ \t]*(?:;[ \t]*charset="?utf-8"?[ \t]*)?$/i.test(contentType ?? '');
}
