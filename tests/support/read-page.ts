/** A page as a reader without scripts gets it. */

/** What came. */
export interface ReadPage {
  status: number;
  headers: Headers;
  html: string;
  /** The first heading of level 1, as text. */
  title: string | undefined;
  /** What stands in `<main>`, scripts left out. */
  main: string;
}

/** Patience with one page, in milliseconds: what takes longer is not coming. */
const LONGEST_ANSWER_MS = 60_000;

/** Fetches `url` without following redirects. */
export async function readPage(url: string): Promise<ReadPage> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_ANSWER_MS) });
  const html = await response.text();
  const markup = html.replace(/<script\b.*?<\/script>/gs, '');
  const heading = /<h1\b[^>]*>(.*?)<\/h1>/s.exec(markup)?.[1];
  return {
    status: response.status,
    headers: response.headers,
    html,
    title: heading === undefined ? undefined : decode(heading.replace(/<[^>]*>/g, '')),
    main: /<main\b[^>]*>(.*)<\/main>/s.exec(markup)?.[1] ?? '',
  };
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
