/**
 * The page for a fault of the site itself, in words and style of its own: what failed may be anything else. Next has one
 * too (`app/global-error.tsx`), which it sends where it answers alone.
 */
import { RETRY_AFTER_SECONDS } from '../../contract/limits.ts';
import { publishDocument } from '../publish/publish-page.ts';
import type { PageBytes } from '../publish/published-page.ts';

const DOCUMENT = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Something went wrong</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 15vh auto; padding: 0 1.25rem; font: 1.125rem/1.5 system-ui, sans-serif; }
h1 { font: 500 2.25rem/1.1 Georgia, serif; }
</style>
</head>
<body>
<main>
<h1>This page failed</h1>
<p>The fault is ours and is in the log. Other pages may well work; please try this one again in a minute.</p>
<p><a href="/">To the home page</a></p>
</main>
</body>
</html>
`;

/** Makes the page for any status of 500 and above; with 503 it says when to come back. */
export async function makeErrorPage(): Promise<(status: number) => PageBytes> {
  const document = await publishDocument(DOCUMENT);
  if (typeof document === 'string') throw new Error(`Expected the error page to be publishable: ${document}`);
  return (status) => ({
    as: 'bytes',
    status,
    tags: [],
    lastModified: 0,
    cacheControl: undefined,
    ...document,
    headers: { ...document.headers, ...(status === 503 && { 'Retry-After': String(RETRY_AFTER_SECONDS) }) },
  });
}
