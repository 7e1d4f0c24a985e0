/** `GET /llms.txt`: what the organisation is and what there is to read, for programs. */
import { ASK_EACH_TIME } from '../../contract/cache-control.ts';
import { env } from '../../lib/env.ts';
import { llmsText } from '../../lib/llms-text.ts';
import { getOverview } from '../../lib/reads/overview.ts';

const HEADERS = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': ASK_EACH_TIME };

/** Without the CMS the read has marked itself, and the cache handlers answer 503; see lib/xml/xml-response.ts. */
export async function GET(): Promise<Response> {
  const overview = await getOverview();
  if (!overview.available)
    return new Response('The system that keeps our texts does not answer.\n', { headers: HEADERS });
  return new Response(llmsText(env.SITE_URL, overview.value), { headers: HEADERS });
}
