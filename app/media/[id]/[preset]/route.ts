import { fetchPicture } from '../../../../lib/cms/fetch-picture.ts';
import { isMediaPreset } from '../../../../lib/content/media-path.ts';

const FILE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Seconds. With a version in it the address changes when the file does; without one it is asked for again. */
const FOR_GOOD = 365 * 24 * 60 * 60;
const FOR_NOW = 5 * 60;

/** A picture may do nothing. Browsers that show it alone set it in a page of their own, with a style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Pictures of the CMS, in its presets, under the site's own address: visitors never speak to the CMS. */
export async function GET(request: Request, { params }: RouteContext<'/media/[id]/[preset]'>) {
  const { id, preset } = await params;
  if (!FILE_ID.test(id) || !isMediaPreset(preset)) return new Response('Not found', { status: 404 });
  const picture = await fetchPicture(id, preset);
  if (picture === 'absent') return new Response('Not found', { status: 404 });
  if (picture === 'unreachable') {
    return new Response('The picture can’t be had at the moment', {
      status: 503,
      headers: { 'retry-after': '30' },
    });
  }
  const versioned = new URL(request.url).searchParams.has('v');
  return new Response(picture.body, {
    headers: {
      'content-type': picture.type,
      'cache-control': versioned ? `public, max-age=${FOR_GOOD}, immutable` : `public, max-age=${FOR_NOW}`,
      'content-security-policy': POLICY,
    },
  });
}
