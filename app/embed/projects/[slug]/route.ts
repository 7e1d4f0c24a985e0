/** `GET /embed/projects/x`: the card of a project, for the pages of others. See docs/machine-readable.md. */
import { connection } from 'next/server';
import { FOR_A_MINUTE, NOT_KEPT } from '../../../../contract/cache-control.ts';
import { RETRY_AFTER_SECONDS } from '../../../../contract/limits.ts';
import { emptyCardHtml, projectCardHtml } from '../../../../lib/embed/card.ts';
import { CARD_POLICY } from '../../../../lib/embed/card-style.ts';
import { env } from '../../../../lib/env.ts';
import { getProject } from '../../../../lib/reads/projects.ts';
import { getSite } from '../../../../lib/reads/site.ts';
import { slugOf } from '../../../../lib/slug.ts';

const HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': CARD_POLICY };

export async function GET(_: Request, { params }: RouteContext<'/embed/projects/[slug]'>): Promise<Response> {
  await connection();
  const slug = slugOf((await params).slug);
  if (slug === null) return notThere();
  const [site, project] = await Promise.all([getSite(), getProject(slug)]);
  if (!site.available || !project.available) {
    return new Response(emptyCardHtml(env.SITE_URL, 'This project can’t be read at the moment.'), {
      status: 503,
      headers: { ...HEADERS, 'Cache-Control': NOT_KEPT, 'Retry-After': String(RETRY_AFTER_SECONDS) },
    });
  }
  if (!project.value) return notThere();
  return new Response(projectCardHtml(project.value, { siteUrl: env.SITE_URL, site: site.value }), {
    headers: { ...HEADERS, 'Cache-Control': FOR_A_MINUTE },
  });
}

function notThere(): Response {
  return new Response(emptyCardHtml(env.SITE_URL, 'There is no such project here.'), {
    status: 404,
    headers: { ...HEADERS, 'Cache-Control': NOT_KEPT },
  });
}
