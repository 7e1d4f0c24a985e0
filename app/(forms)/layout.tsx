import { headers } from 'next/headers';
import { SiteDocument, siteMetadata, siteViewport } from '../../components/site-document.tsx';
import { NONCE_HEADER } from '../../lib/security/react-policy.ts';
import '../(site)/styles/index.css';
import './forms.css';
import { SITE_FONTS } from '../../components/site-fonts.ts';

// Forms are React's, and their policy names scripts by a nonce: so all of the document waits for the request.
export const instant = false;

export const viewport = siteViewport;

export const generateMetadata = siteMetadata;

export default async function FormsLayout({ children }: { children: React.ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <SiteDocument fonts={SITE_FONTS} nonce={nonce}>
      {children}
    </SiteDocument>
  );
}
