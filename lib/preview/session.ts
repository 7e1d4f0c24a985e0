/** The cookie that stands for a link once the link was used. It is sent to the address of that one preview alone. */
import 'server-only';
import { cookies } from 'next/headers';
import { connection } from 'next/server';
import {
  type OpenedSeal,
  openPreview,
  type PreviewClaims,
  sealPreview,
} from '../../contract/preview-seal.ts';
import { env } from '../env.ts';

/** Its path keeps it from every other page, and previews from each other. */
export const PREVIEW_COOKIE = 'vitrine-preview';

/** How long an editor's session lasts, in seconds. Ours: a form makes a new one on each save. */
const EDIT_SECONDS = 2 * 60 * 60;

/** What `Set-Cookie` says. */
export interface PreviewCookie {
  name: string;
  value: string;
  path: string;
  maxAge: number;
  httpOnly: true;
  secure: boolean;
  sameSite: 'lax' | 'none';
  partitioned: boolean;
}

/**
 * The session for a link.
 *
 * An editor's is used in a frame of the CMS. Behind TLS that may be on another site than ours: so `None`, and partitioned,
 * which keeps it to frames of that CMS and works where cookies of third parties are blocked. Without TLS neither is
 * allowed; the ports of one machine are one site, for which `Lax` does. It changes nothing but what is shown, so that
 * there is nothing to forge a request for.
 *
 * @param path where the preview is
 * @param now milliseconds since 1970
 */
export function sessionCookie(of: PreviewClaims, path: string, now: number): PreviewCookie {
  const seconds = Math.floor(now / 1000);
  const session: PreviewClaims =
    'link' in of
      ? { kind: 'review-session', link: of.link, expires: of.expires }
      : { ...of, kind: 'edit-session', expires: seconds + EDIT_SECONDS };
  const hasTls = env.SITE_URL.startsWith('https:');
  const isFramed = session.kind === 'edit-session' && hasTls;
  return {
    name: PREVIEW_COOKIE,
    value: sealPreview(session, env.PREVIEW_SECRET),
    path,
    maxAge: session.expires - seconds,
    httpOnly: true,
    secure: hasTls,
    sameSite: isFramed ? 'none' : 'lax',
    partitioned: isFramed,
  };
}

/** The value of the cookie of this request, unopened. What follows is of this moment: nothing of it is rendered ahead. */
export async function sessionSeal(): Promise<string | undefined> {
  await connection();
  return (await cookies()).get(PREVIEW_COOKIE)?.value;
}

/** What it says. */
export function openSession(seal: string | undefined): OpenedSeal {
  return openPreview(seal, { secret: env.PREVIEW_SECRET, now: Date.now() });
}
