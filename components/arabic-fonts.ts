import localFont from 'next/font/local';

/** One font for headings and text, in all its weights: 46 KB. */
const arabic = localFont({
  src: '../node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans',
  fallback: ['system-ui', 'sans-serif'],
  adjustFontFallback: false,
});

/** Classes for the document on Arabic pages. Latin letters are shown in the reader's own font there. */
export const ARABIC_FONTS = arabic.variable;
