import { FOR_GOOD, NOT_KEPT } from '../../../../contract/cache-control.ts';
import { RETRY_AFTER_SECONDS } from '../../../../contract/limits.ts';
import { absentResponse } from '../../../../lib/absent-response.ts';
import { fetchPicture } from '../../../../lib/cms/fetch-picture.ts';
import { cmsPreset, isMediaPreset } from '../../../../lib/content/media-path.ts';

/** In either case: SQLite keeps an id as it was sent. */
const FILE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Without a version the address stays when the file is replaced, so it is asked for again after five minutes. */
const FOR_NOW = 'public, max-age=300';

/** A picture may do nothing. Browsers that show it alone set it in a page of their own, with a style. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Pictures of the CMS, in its presets, under the site's own address: visitors never speak to the CMS. */
export async function GET(request: Request, { params }: RouteContext<'/media/[id]/[preset]'>) {
  const { id, preset } = await params;
  if (!FILE_ID.test(id) || !isMediaPreset(preset)) return absentResponse();
  const picture = await fetchPicture(id, cmsPreset(preset, request.headers.get('accept')));
  if (picture === 'absent') return absentResponse();
  if (picture === 'unreachable') {
    return new Response('The picture can’t be had at the moment', {
      status: 503,
      headers: { 'cache-control': NOT_KEPT, 'retry-after': String(RETRY_AFTER_SECONDS) },
    });
  }
  const versioned = new URL(request.url).searchParams.has('v');
  return new Response(picture.body, {
    headers: {
      'content-type': picture.type,
      vary: 'Accept',
      'cache-control': versioned ? FOR_GOOD : FOR_NOW,
      'content-security-policy': POLICY,
    },
  });
}
