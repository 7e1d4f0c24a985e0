import type { NextRequest } from 'next/server';
import { enterPreview } from '../../../../../../lib/preview/enter.ts';

/** `GET /preview/edit/:collection/:id?key=…&version=…&language=…`: where the CMS opens a preview for an editor. */
export async function GET(request: NextRequest, { params }: RouteContext<'/preview/edit/[collection]/[id]'>) {
  const { collection, id } = await params;
  return enterPreview(request, 'edit-link', `/preview/edit/${collection}/${id}`);
}
