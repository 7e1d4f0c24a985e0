/** Headers of the responses of the site, whoever answers them: `next.config.ts` gives them to Next, the front to its own. */
import { tlsOnlyHeader } from '../contract/tls-only.ts';
import { frontEnv } from './env.ts';

interface Header {
  key: string;
  value: string;
}

/** What no page of ours asks a browser for, nor anything that somebody might bring in. */
const REFUSED_FEATURES = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'usb'],
];

/** Paths whose answers others may show or read: pictures, cards, open data. */
const FOR_OTHERS = '/:folder(media|og|embed|api)/:path*';

/** Where nothing lies that a browser opens as a page: these parts of pages need a third of the headers. */
const PARTS = '_next/static/|islands/|media/|map/';

const RESOURCES = 'Cross-Origin-Resource-Policy';

/** The headers of all that is the site's, at whatever address. */
const HEADERS: readonly Header[] = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: RESOURCES, value: 'same-origin' },
];

/** Those of what may be opened as a page. */
const PAGE_HEADERS: readonly Header[] = [
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', ') },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

const FRAME_HEADERS: readonly Header[] = [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }];

/** Drafts are for whom they are shown to: no index, no address handed on. */
const PREVIEW_HEADERS: readonly Header[] = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
];

/** The headers of a page of the site at this address. */
export function pageHeaders(siteUrl: string): readonly Header[] {
  return [...HEADERS, ...PAGE_HEADERS, ...FRAME_HEADERS, tlsOnlyHeader(siteUrl)].filter(
    (header) => header !== null,
  );
}

/** The headers of the pages that the front answers. */
export const SECURITY_HEADERS = pageHeaders(frontEnv.siteUrl);

/**
 * The same for `headers` of `next.config.ts`, where the last that names a header wins. Cards (`/embed/…`) are made for
 * the frames of others, and editors' previews (`/preview/edit/…`) for those of the CMS, as their own policies say; all other
 * pages are not. They stay as they are built, so what hangs on the site's address is none of them
 * (`lib/security/say-tls-only.ts`).
 */
export function securityHeaders() {
  return [
    { source: '/:path*', headers: [...HEADERS] },
    { source: `/((?!${PARTS}).*)`, headers: [...PAGE_HEADERS] },
    { source: `/((?!embed/|preview/edit/|${PARTS}).*)`, headers: [...FRAME_HEADERS] },
    { source: '/preview/:path*', headers: [...PREVIEW_HEADERS] },
    { source: FOR_OTHERS, headers: [{ key: RESOURCES, value: 'cross-origin' }] },
  ];
}
