/** `POST /api/inspect`: says what is kept of the site's pages. What it answers stands in docs/revalidate.md. */
import { connection } from 'next/server';
import { toResponse } from '../../../lib/revalidate/answer.ts';
import { inspect } from '../../../lib/revalidate/inspect.ts';
import { inspectPorts } from '../../../lib/revalidate/site-ports.ts';

/** Reads, verifies, parses, looks and answers; other methods are refused by the same words. */
async function answer(request: Request): Promise<Response> {
  await connection();
  return toResponse(await inspect(request, inspectPorts()));
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
