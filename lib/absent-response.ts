import { ASK_EACH_TIME } from '../contract/cache-control.ts';

/** What a route answers where nothing is: asked for each time, since it may be published in a moment. */
export function absentResponse(): Response {
  return new Response('Not found', { status: 404, headers: { 'Cache-Control': ASK_EACH_TIME } });
}
