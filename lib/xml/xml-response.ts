import { ASK_EACH_TIME } from '../../contract/cache-control.ts';

/** A document of XML as an answer. */
export function xmlResponse(document: string, type: 'application/xml' | 'application/atom+xml'): Response {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': ASK_EACH_TIME };
  return new Response(document, { headers });
}

/**
 * Stands in for a document that can't be read now. The read behind it has marked it, so that the cache handlers answer
 * 503 and keep nothing; a status of its own would make Next take the route for a dynamic one when it builds.
 */
export function unreadableXml(): Response {
  return xmlResponse(
    '<?xml version="1.0" encoding="UTF-8"?>\n<unavailable>The system that keeps our texts does not answer. Please try again in a minute.</unavailable>\n',
    'application/xml',
  );
}
