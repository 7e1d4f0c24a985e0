/**
 * The fonts of pages in Latin letters. Each comes in two halves, which a build cuts (`lib/fonts`): `core` is preloaded, and
 * a browser that meets a letter of `rest` asks for that too. Next takes only literals here; a test compares the ranges.
 */
import localFont from 'next/font/local';

const serif = localFont({
  src: '../.fonts/newsreader-500-core.woff2',
  weight: '500',
  variable: '--font-serif',
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+20-7E, U+A0, U+A3, U+B7, U+BA, U+D7, U+E0-E4, U+E7-EB, U+ED, U+F1, U+F3-F6, U+FA, U+FC, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+20AC, U+2212',
    },
  ],
});

const serifRest = localFont({
  src: '../.fonts/newsreader-500-rest.woff2',
  weight: '500',
  variable: '--font-serif-rest',
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+7F-9F, U+A1-A2, U+A4-B6, U+B8-B9, U+BB-D6, U+D8-DF, U+E5-E6, U+EC, U+EE-F0, U+F2, U+F7-F9, U+FB, U+FD-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+304, U+308, U+329, U+2000-2012, U+2015-2017, U+201A-201B, U+201E-2025, U+2027-206F, U+2122, U+2191, U+2193, U+2215, U+FEFF, U+FFFD',
    },
  ],
});

const sans = localFont({
  src: [
    { path: '../.fonts/hanken-grotesk-400-core.woff2', weight: '400' },
    { path: '../.fonts/hanken-grotesk-600-core.woff2', weight: '600' },
  ],
  variable: '--font-sans',
  fallback: ['system-ui', 'sans-serif'],
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+20-7E, U+A0, U+A3, U+B7, U+BA, U+D7, U+E0-E4, U+E7-EB, U+ED, U+F1, U+F3-F6, U+FA, U+FC, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+20AC, U+2212',
    },
  ],
});

const sansRest = localFont({
  src: [
    { path: '../.fonts/hanken-grotesk-400-rest.woff2', weight: '400' },
    { path: '../.fonts/hanken-grotesk-600-rest.woff2', weight: '600' },
  ],
  variable: '--font-sans-rest',
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+7F-9F, U+A1-A2, U+A4-B6, U+B8-B9, U+BB-D6, U+D8-DF, U+E5-E6, U+EC, U+EE-F0, U+F2, U+F7-F9, U+FB, U+FD-FF, U+131, U+152-153, U+2BB-2BC, U+2C6, U+2DA, U+2DC, U+304, U+308, U+329, U+2000-2012, U+2015-2017, U+201A-201B, U+201E-2025, U+2027-206F, U+2122, U+2191, U+2193, U+2215, U+FEFF, U+FFFD',
    },
  ],
});

/** Classes for the document, which make `--font-serif` and `--font-sans` known, and the rest of either. */
export const SITE_FONTS = [serif, serifRest, sans, sansRest].map(({ variable }) => variable).join(' ');
