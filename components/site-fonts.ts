import localFont from 'next/font/local';

const serif = localFont({
  src: '../node_modules/@fontsource/newsreader/files/newsreader-latin-500-normal.woff2',
  weight: '500',
  variable: '--font-serif',
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
});

const sans = localFont({
  src: [
    {
      path: '../node_modules/@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../node_modules/@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  variable: '--font-sans',
  fallback: ['system-ui', 'sans-serif'],
});

/** Classes for the document, which make `--font-serif` and `--font-sans` known. */
export const SITE_FONTS = `${serif.variable} ${sans.variable}`;
