/** `GET /api/search?q=river`: the best hits, for the search panel. What it answers stands in docs/search.md. */
import type { NextRequest } from 'next/server';
import { NOT_KEPT } from '../../../contract/cache-control.ts';
import { RETRY_AFTER_SECONDS } from '../../../contract/limits.ts';
import { searchNow } from '../../../lib/reads/search.ts';
import { panelAnswer, parsePanelQuery } from '../../../lib/search/panel-answer.ts';

/** Hits that fit a panel. */
const HITS = 8;

const HEADERS = { 'Cache-Control': NOT_KEPT };

export async function GET(request: NextRequest): Promise<Response> {
  const asked = parsePanelQuery(request.nextUrl.searchParams);
  if (!asked.ok) return Response.json({ error: asked.error }, { status: 400, headers: HEADERS });
  const read = await searchNow(asked.query, { type: null, limit: HITS, offset: 0 });
  if (!read.available) {
    const headers = { ...HEADERS, 'Retry-After': String(RETRY_AFTER_SECONDS) };
    return Response.json({ error: 'The search can’t be read at the moment.' }, { status: 503, headers });
  }
  return Response.json(panelAnswer(asked.query, read.value), { headers: HEADERS });
}
