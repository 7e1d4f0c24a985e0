import { SiteDocument, siteMetadata, siteViewport } from '../../components/site-document.tsx';
import { SpeculationRules } from '../../components/speculation-rules.tsx';
import './styles/index.css';
import { SITE_FONTS } from '../../components/site-fonts.ts';

// Every page of this group is finished when it is rendered: no part of it may wait for a request (P12).
export const ensureStatic = 'navigation';

export const viewport = siteViewport;

export const generateMetadata = siteMetadata;

export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <SiteDocument fonts={SITE_FONTS} last={<SpeculationRules />}>
      {children}
    </SiteDocument>
  );
}
