/** Answers a request for open data, in one of its forms. */
import { connection } from 'next/server';
import { FOR_A_MINUTE, NOT_KEPT } from '../../contract/cache-control.ts';
import { RETRY_AFTER_SECONDS } from '../../contract/limits.ts';
import { env } from '../env.ts';
import { choiceIn, knownChoice } from '../portfolio/query.ts';
import { readSummaries } from '../reads/open-data.ts';
import { readPortfolio } from '../reads/portfolio.ts';
import type { DataForm } from './forms.ts';
import { projectRecords } from './records.ts';

/** Anybody's page may read it, and anybody's cache may keep it for a minute. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': FOR_A_MINUTE };
const CLOSED = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': NOT_KEPT };

/** The chosen projects; 400 names the parameter that is wrong, 503 says that the CMS can't be read. */
export async function answerOpenData(request: Request, form: DataForm): Promise<Response> {
  await connection();
  const asked = choiceIn(new URL(request.url).searchParams);
  if (!asked.ok) return badRequest(asked);
  const [portfolio, summaries] = await Promise.all([readPortfolio(), readSummaries()]);
  if (!portfolio.available || !summaries.available) return unreadable();
  const known = knownChoice(portfolio.value, asked.choice);
  if (!known.ok) return badRequest(known);
  const records = projectRecords(portfolio.value, known.choice, {
    summaries: new Map(summaries.value),
    siteUrl: env.SITE_URL,
  });
  return new Response(form.write(records, portfolio.value.asOf), {
    headers: { ...OPEN, 'Content-Type': form.type },
  });
}

function badRequest({ parameter, message }: { parameter: string; message: string }): Response {
  return Response.json({ status: 'malformed', parameter, message }, { status: 400, headers: CLOSED });
}

function unreadable(): Response {
  return Response.json(
    { status: 'unavailable', message: 'The system that keeps our texts does not answer.' },
    { status: 503, headers: { ...CLOSED, 'Retry-After': String(RETRY_AFTER_SECONDS) } },
  );
}
