import type { NextRequest } from 'next/server';
import { enterPreview } from '../../../../../lib/preview/enter.ts';

/** `GET /preview/review/:link?key=…`: the address that an editor sends to somebody. */
export async function GET(request: NextRequest, { params }: RouteContext<'/preview/review/[link]'>) {
  return enterPreview(request, 'review-link', `/preview/review/${(await params).link}`);
}
