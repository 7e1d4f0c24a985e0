/**
 * The font of pages in Arabic letters, for headings and text, in two halves like the Latin ones. Neither is preloaded: Next
 * preloads by style sheet, which all languages share, so every page in English would be sent it too.
 */
import localFont from 'next/font/local';

const arabic = localFont({
  src: '../.fonts/vazirmatn-core.woff2',
  weight: '400 600',
  variable: '--font-sans',
  fallback: ['system-ui', 'sans-serif'],
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+20, U+A0, U+60C, U+61B, U+61F, U+621-63A, U+640-652, U+660-66C, U+200C-200E',
    },
  ],
});

const arabicRest = localFont({
  src: '../.fonts/vazirmatn-rest.woff2',
  weight: '400 600',
  variable: '--font-sans-rest',
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+600-60B, U+60D-61A, U+61C-61E, U+620, U+63B-63F, U+653-65F, U+66D-6FF, U+750-77F, U+2010-2011, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC',
    },
  ],
});

/** Classes for the document on Arabic pages. Latin letters are shown in the reader's own font there. */
export const ARABIC_FONTS = [arabic, arabicRest].map(({ variable }) => variable).join(' ');
