/** `GET /og/projects/x`: a picture that stands for a page, for those who show one beside a link to it. */
import { connection } from 'next/server';
import { RETRY_AFTER_SECONDS } from '../../../contract/limits.ts';
import { drawPicture } from '../../../lib/og/picture.tsx';
import { readPictureWords } from '../../../lib/og/picture-words.ts';

/** A day; the address changes with the words. */
const HEADERS = {
  'Content-Type': 'image/png',
  'Cache-Control': 'public, max-age=86400',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

export async function GET(_: Request, { params }: RouteContext<'/og/[[...path]]'>): Promise<Response> {
  await connection();
  const words = await readPictureWords((await params).path ?? []);
  if (!words.available) {
    return new Response('The picture can’t be had at the moment', {
      status: 503,
      headers: { 'Cache-Control': 'no-store', 'Retry-After': String(RETRY_AFTER_SECONDS) },
    });
  }
  if (!words.value) return new Response('Not found', { status: 404 });
  const picture = await drawPicture(words.value);
  return new Response(Uint8Array.from(picture), { headers: HEADERS });
}
