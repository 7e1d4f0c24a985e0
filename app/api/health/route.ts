/** `GET /api/health`: the process lives and answers. It asks nothing of anybody else; see `/api/ready`. */
import { connection } from 'next/server';

export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
}
