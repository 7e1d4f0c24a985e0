/** Headers of every response of the site, whoever answers it: `next.config.ts` gives them to Next, the front to its own. */
import { frontEnv } from './env.ts';

interface Header {
  key: string;
  value: string;
}

/** How long browsers come by TLS alone, in seconds: a year. Other names below the same domain are not ours to speak for. */
const TLS_ONLY_SECONDS = 365 * 24 * 60 * 60;

/** What no page of ours asks a browser for, nor anything that somebody might bring in. */
const REFUSED_FEATURES = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'usb'],
];

/** Paths whose answers others may show or read: pictures, cards, open data. */
const FOR_OTHERS = '/:folder(media|og|embed|api)/:path*';

const FRAMES = 'X-Frame-Options';
const RESOURCES = 'Cross-Origin-Resource-Policy';

/** The headers of a page of the site at this address. */
export function pageHeaders(siteUrl: string): readonly Header[] {
  const isTls = siteUrl.startsWith('https:');
  return [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: FRAMES, value: 'SAMEORIGIN' },
    { key: 'Permissions-Policy', value: REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', ') },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: RESOURCES, value: 'same-origin' },
    ...(isTls ? [{ key: 'Strict-Transport-Security', value: `max-age=${TLS_ONLY_SECONDS}` }] : []),
  ];
}

/** The headers of the pages that the front answers. */
export const SECURITY_HEADERS = pageHeaders(frontEnv.siteUrl);

/**
 * The same for `headers` of `next.config.ts`, where the last that names a header wins. Cards (`/embed/…`) are made for
 * the frames of others, as their own policy says; everything else is not.
 */
export function securityHeaders() {
  const isOfFrames = ({ key }: Header) => key === FRAMES;
  return [
    { source: '/:path*', headers: SECURITY_HEADERS.filter((one) => !isOfFrames(one)) },
    { source: '/((?!embed/).*)', headers: SECURITY_HEADERS.filter(isOfFrames) },
    { source: FOR_OTHERS, headers: [{ key: RESOURCES, value: 'cross-origin' }] },
  ];
}
