/** `GET /map/world.svg?v=…`: the outlines that maps of the world refer to. */
import { connection } from 'next/server';
import { FOR_A_MINUTE, FOR_GOOD } from '../../../contract/cache-control.ts';
import { MAP_SVG, MAP_VERSION } from '../../../lib/map/map-file.ts';

const HEADERS = { 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': "default-src 'none'" };

export async function GET(request: Request): Promise<Response> {
  await connection();
  // A page of another build may name its own version: what it gets must not be kept under that.
  const isNamed = new URL(request.url).searchParams.get('v') === MAP_VERSION;
  return new Response(MAP_SVG, {
    headers: { ...HEADERS, 'Cache-Control': isNamed ? FOR_GOOD : FOR_A_MINUTE },
  });
}
