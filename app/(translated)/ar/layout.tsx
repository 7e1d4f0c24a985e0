import { ARABIC_FONTS } from '../../../components/arabic-fonts.ts';
import { SiteDocument, siteMetadata, siteViewport } from '../../../components/site-document.tsx';
import { SpeculationRules } from '../../../components/speculation-rules.tsx';
import { speak } from '../../../lib/languages/page-language.ts';
import '../../(site)/styles/index.css';
import '../arabic.css';

// As in the group of the first language: every page is finished when it is rendered (P12).
export const ensureStatic = 'navigation';

export const viewport = siteViewport;

export function generateMetadata() {
  speak('ar');
  return siteMetadata();
}

export default function ArabicLayout({ children }: { children: React.ReactNode }) {
  return (
    <SiteDocument language="ar" fonts={ARABIC_FONTS} last={<SpeculationRules />}>
      {children}
    </SiteDocument>
  );
}
