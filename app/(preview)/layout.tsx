import { headers } from 'next/headers';
import { ARABIC_FONTS } from '../../components/arabic-fonts.ts';
import { SiteDocument, siteMetadata, siteViewport } from '../../components/site-document.tsx';
import { SITE_FONTS } from '../../components/site-fonts.ts';
import { FIRST_LANGUAGE } from '../../lib/languages/languages.ts';
import { speak } from '../../lib/languages/page-language.ts';
import { languageNamed, PREVIEW_LANGUAGE_HEADER } from '../../lib/preview/language.ts';
import { NONCE_HEADER } from '../../lib/security/react-policy.ts';
import '../(site)/styles/index.css';
import '../(translated)/arabic.css';
import './preview.css';

// Who may see a draft is asked of each request, and the policy names scripts by a nonce: all of the document waits.
export const instant = false;

export const viewport = siteViewport;

export async function generateMetadata() {
  speak(await askedLanguage());
  return siteMetadata();
}

export default async function PreviewLayout({ children }: { children: React.ReactNode }) {
  const language = await askedLanguage();
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <SiteDocument
      language={language}
      fonts={language === FIRST_LANGUAGE ? SITE_FONTS : ARABIC_FONTS}
      nonce={nonce}
    >
      {children}
    </SiteDocument>
  );
}

async function askedLanguage() {
  return languageNamed((await headers()).get(PREVIEW_LANGUAGE_HEADER));
}
