/** `GET /sitemap.xml`: every public page, for search engines. */
import { env } from '../../lib/env.ts';
import { listAddresses } from '../../lib/reads/addresses.ts';
import { MAX_ADDRESSES, sitemap } from '../../lib/xml/sitemap.ts';
import { versionComment } from '../../lib/xml/version-comment.ts';
import { unreadableXml, xmlResponse } from '../../lib/xml/xml-response.ts';

export async function GET(): Promise<Response> {
  const read = await listAddresses(MAX_ADDRESSES);
  if (!read.available) return unreadableXml();
  return xmlResponse(sitemap(env.SITE_URL, read.value, versionComment(read)), 'application/xml');
}
