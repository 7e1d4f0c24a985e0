'use client';

/**
 * The last resort, for a fault of the site itself; Next asks that it be a client component. It brings its own
 * document and style, since what failed may be the layout.
 */
export default function GlobalError() {
  return (
    <html lang="en">
      <head>
        <title>Something went wrong</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>This page failed</h1>
        <p>
          The fault is ours and is in the log. Other pages may well work; please try this one again in a
          minute.
        </p>
        <p>
          <a href="/">To the home page</a>
        </p>
      </body>
    </html>
  );
}

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.25rem; }
`;
