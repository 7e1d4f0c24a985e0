/** `GET /api/oembed?url=…`: how a project's card is embedded, by oEmbed 1.0. See docs/machine-readable.md. */
import { connection } from 'next/server';
import { FOR_A_MINUTE, NOT_KEPT } from '../../../contract/cache-control.ts';
import { RETRY_AFTER_SECONDS } from '../../../contract/limits.ts';
import { askedCard } from '../../../lib/embed/asked-card.ts';
import { oembedAnswer } from '../../../lib/embed/oembed.ts';
import { env } from '../../../lib/env.ts';
import { getProject } from '../../../lib/reads/projects.ts';
import { getSite } from '../../../lib/reads/site.ts';

const OPEN = { 'Access-Control-Allow-Origin': '*' };

export async function GET(request: Request): Promise<Response> {
  await connection();
  const asked = askedCard(new URL(request.url).searchParams, env.SITE_URL);
  if (!asked.ok) return refusal(asked.status, asked.message);
  const [site, project] = await Promise.all([getSite(), getProject(asked.slug)]);
  if (!site.available || !project.available) {
    return refusal(503, 'The system that keeps our texts does not answer.');
  }
  if (!project.value) return refusal(404, 'There is no project’s page at this address.');
  const answer = oembedAnswer(project.value, { siteUrl: env.SITE_URL, site: site.value, size: asked.size });
  return Response.json(answer, { headers: { ...OPEN, 'Cache-Control': FOR_A_MINUTE } });
}

function refusal(status: number, message: string): Response {
  const headers = new Headers({ ...OPEN, 'Cache-Control': NOT_KEPT });
  if (status === 503) headers.set('Retry-After', String(RETRY_AFTER_SECONDS));
  return Response.json({ message }, { status, headers });
}
