/** What a request for oEmbed asks for. https://oembed.com, section 2.2. Pure. */
import { pathOf } from '../../contract/paths.ts';
import { slugOf } from '../slug.ts';

/** A card in px: as large as it likes to be, or as it may be. */
export interface CardSize {
  width: number;
  height: number;
}

/** The card that is asked for; or the status of the refusal and why. */
export type AskedCard =
  | { ok: true; slug: string; size: CardSize }
  | { ok: false; status: 400 | 404 | 501; message: string };

/** How wide a card likes to be. */
const FULL_WIDTH = 480;

/** How high it likes to be: the picture in the form of every cover, and its words, which take more lines when narrow. */
function fullHeight(width: number): number {
  return Math.round((width * 21) / 40) + (width < 400 ? 250 : 208);
}

const NUMBER = /^[1-9][0-9]{0,5}$/;

/** Reads the parameters of a request. Only pages of projects of the site at `siteUrl` have cards. */
export function askedCard(parameters: URLSearchParams, siteUrl: string): AskedCard {
  const format = parameters.get('format') ?? 'json';
  if (format === 'xml') return { ok: false, status: 501, message: 'Only “format=json” is answered.' };
  if (format !== 'json') return refused('“format” is expected to be “json”.');
  const url = parameters.get('url');
  if (!url) return refused('“url” is expected: the address of a project’s page.');
  if (!URL.canParse(url)) return refused('“url” is expected to be a whole address, with https://.');
  const width = bounded(parameters.get('maxwidth'), FULL_WIDTH);
  if (width === null) return refused('“maxwidth” is expected to be a number of pixels.');
  const height = bounded(parameters.get('maxheight'), fullHeight(width));
  if (height === null) return refused('“maxheight” is expected to be a number of pixels.');
  const slug = projectAt(new URL(url), new URL(siteUrl));
  if (slug === null)
    return { ok: false, status: 404, message: 'There is no project’s page at this address.' };
  return { ok: true, slug, size: { width, height } };
}

function refused(message: string): AskedCard {
  return { ok: false, status: 400, message };
}

/** The smaller of the two; null where what was given is no number. */
function bounded(given: string | null, liked: number): number | null {
  if (given === null) return liked;
  return NUMBER.test(given) ? Math.min(Number(given), liked) : null;
}

/** The slug of the project that has its page there. A site that moved to https is still the same site. */
function projectAt({ protocol, host, pathname }: URL, site: URL): string | null {
  if (!/^https?:$/.test(protocol) || host !== site.host) return null;
  const [, slug = ''] = /^\/projects\/([^/]+)\/?$/.exec(pathname) ?? [];
  return slug !== '' && slugOf(slug) !== null && pathname.startsWith(pathOf('projects', slug)) ? slug : null;
}
