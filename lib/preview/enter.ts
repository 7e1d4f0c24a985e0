/** Exchanges a link for a session, and leads on to the preview, so that no seal stays in an address. */
import 'server-only';
import { type NextRequest, NextResponse } from 'next/server';
import { MAIN_VERSION, versionKey } from '../../contract/preview.ts';
import { openPreview, previewEntrance, SEAL_PARAMETER } from '../../contract/preview-seal.ts';
import { env } from '../env.ts';
import { FIRST_LANGUAGE, isLanguage } from '../languages/languages.ts';
import { sessionCookie } from './session.ts';

/**
 * The answer to a link. A seal that is no good sets no session; the page says so itself, unless there is a session from
 * before, so that what was opened once can be loaded again.
 *
 * @param kind of link that opens this entrance
 * @param path of the entrance
 */
export function enterPreview(
  request: NextRequest,
  kind: 'edit-link' | 'review-link',
  path: string,
): Response {
  const { searchParams } = request.nextUrl;
  const version = versionKey.safeParse(searchParams.get('version')).data ?? MAIN_VERSION;
  const asked = searchParams.get('language') ?? '';
  const language = isLanguage(asked) ? asked : FIRST_LANGUAGE;
  const page = kind === 'edit-link' ? `${path}/${version}/${language}` : `${path}/${language}`;
  const now = Date.now();
  const opened = openPreview(searchParams.get(SEAL_PARAMETER), { secret: env.PREVIEW_SECRET, now });
  // The address is the public one, whatever name a proxy calls this server by.
  const response = NextResponse.redirect(new URL(page, env.SITE_URL), 303);
  if (opened.state === 'valid' && opened.claims.kind === kind && previewEntrance(opened.claims) === path) {
    response.cookies.set(sessionCookie(opened.claims, path, now));
  }
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
