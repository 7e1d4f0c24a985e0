/** `GET /map/land.svg?v=…`: the land that maps of the world are drawn upon. */
import { connection } from 'next/server';
import { FOR_A_MINUTE, FOR_GOOD } from '../../../contract/cache-control.ts';
import { LAND_SVG, LAND_VERSION } from '../../../lib/map/land.ts';

const HEADERS = { 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': "default-src 'none'" };

export async function GET(request: Request): Promise<Response> {
  await connection();
  // A page of another build may name its own version: what it gets must not be kept under that.
  const isNamed = new URL(request.url).searchParams.get('v') === LAND_VERSION;
  return new Response(LAND_SVG, {
    headers: { ...HEADERS, 'Cache-Control': isNamed ? FOR_GOOD : FOR_A_MINUTE },
  });
}
