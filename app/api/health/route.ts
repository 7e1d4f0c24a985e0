/** `GET /api/health`: the process lives and answers. It asks nothing of anybody else; see `/api/ready`. */
import { connection } from 'next/server';
import { NOT_KEPT } from '../../../contract/cache-control.ts';

export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': NOT_KEPT } });
}
