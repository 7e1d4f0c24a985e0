import localFont from 'next/font/local';

/**
 * One font for headings and text, in all its weights: 46 KB. Not preloaded: Next preloads by style sheet, which all
 * languages share, so every page in English would be sent it too.
 */
const arabic = localFont({
  src: '../node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans',
  fallback: ['system-ui', 'sans-serif'],
  adjustFontFallback: false,
  preload: false,
});

/** Classes for the document on Arabic pages. Latin letters are shown in the reader's own font there. */
export const ARABIC_FONTS = arabic.variable;
