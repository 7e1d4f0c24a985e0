/** `POST /api/revalidate`: takes signed purges. What it answers stands in docs/revalidate.md. */
import { connection } from 'next/server';
import { toResponse } from '../../../lib/revalidate/answer.ts';
import { receive } from '../../../lib/revalidate/receive.ts';
import { receivePorts } from '../../../lib/revalidate/site-ports.ts';

/** Reads, verifies, parses, purges and answers; other methods are refused by the same words. */
async function answer(request: Request): Promise<Response> {
  await connection();
  return toResponse(await receive(request, receivePorts()));
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
