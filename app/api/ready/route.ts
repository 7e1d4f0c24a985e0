/** `GET /api/ready`: whether this process can reach what it needs, check by check in plain words. */
import { connection } from 'next/server';
import { NOT_KEPT } from '../../../contract/cache-control.ts';
import { pageStore } from '../../../contract/page-store-controls.ts';
import { env } from '../../../lib/env.ts';
import { checkReadiness, writeFailedCheck } from '../../../lib/ready.ts';
import { cmsCheck, keyStoreCheck, pageStoreCheck } from '../../../lib/ready-checks.ts';
import { keyStore } from '../../../lib/revalidate/site-ports.ts';

export async function GET(): Promise<Response> {
  await connection();
  const needs = [
    cmsCheck(env.DIRECTUS_URL, fetch),
    keyStoreCheck(keyStore(), Date.now),
    pageStoreCheck(pageStore),
  ];
  const { ready, checks } = await checkReadiness(needs, { log: writeFailedCheck });
  return Response.json(
    { status: ready ? 'ready' : 'not-ready', checks },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': NOT_KEPT } },
  );
}
