import { headers } from 'next/headers';
import { isLanguage, type Language } from '../../lib/languages/languages.ts';
import { FIRST_LANGUAGE } from '../../lib/languages/languages.ts';
import { NONCE_HEADER } from '../../lib/security/react-policy.ts';
import { ARABIC_FONTS } from '../arabic-fonts.ts';
import { SiteDocument } from '../site-document.tsx';
import { SITE_FONTS } from '../site-fonts.ts';

/** The language that an address of a preview names; the first one where the site does not speak it. */
export function previewLanguage(named: string): Language {
  return isLanguage(named) ? named : FIRST_LANGUAGE;
}

/** The document around a preview: that of the page, with a nonce for React's scripts. */
export async function PreviewDocument({
  language: named,
  children,
}: {
  language: string;
  children: React.ReactNode;
}) {
  const language = previewLanguage(named);
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  const fonts = language === FIRST_LANGUAGE ? SITE_FONTS : ARABIC_FONTS;
  return (
    <SiteDocument language={language} fonts={fonts} nonce={nonce}>
      {children}
    </SiteDocument>
  );
}
