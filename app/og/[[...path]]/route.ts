/** `GET /og/projects/x`: a picture that stands for a page, for those who show one beside a link to it. */
import { connection } from 'next/server';
import { FOR_A_MINUTE, FOR_AN_HOUR, NOT_KEPT } from '../../../contract/cache-control.ts';
import { RETRY_AFTER_SECONDS } from '../../../contract/limits.ts';
import { absentResponse } from '../../../lib/absent-response.ts';
import { drawPicture } from '../../../lib/og/picture.tsx';
import { readPictureWords } from '../../../lib/og/picture-words.ts';

const HEADERS = {
  'Content-Type': 'image/png',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

export async function GET(request: Request, { params }: RouteContext<'/og/[[...path]]'>): Promise<Response> {
  await connection();
  const words = await readPictureWords((await params).path ?? []);
  if (!words.available) {
    return new Response('The picture can’t be had at the moment', {
      status: 503,
      headers: { 'Cache-Control': NOT_KEPT, 'Retry-After': String(RETRY_AFTER_SECONDS) },
    });
  }
  if (!words.value) return absentResponse();
  const picture = await drawPicture(words.value);
  // With a version the address changes with the words.
  const isVersioned = new URL(request.url).searchParams.has('v');
  const headers = { ...HEADERS, 'Cache-Control': isVersioned ? FOR_AN_HOUR : FOR_A_MINUTE };
  return new Response(Uint8Array.from(picture), { headers });
}
