import localFont from 'next/font/local';

/**
 * The same as `arabic-fonts.ts`, declared once more: a layout that imported both that and `site-fonts.ts` would have Next
 * send all of them with every page of either.
 */
const arabic = localFont({
  src: '../node_modules/@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans',
  fallback: ['system-ui', 'sans-serif'],
  adjustFontFallback: false,
  preload: false,
});

/** Classes for the document of an Arabic draft. */
export const ARABIC_PREVIEW_FONTS = arabic.variable;
